import { describe, expect, test } from "vitest";
import { effectsOf, preamble } from "../testing/effects-of.ts";

const step = `const loss = crossEntropy(model(inputs), labels);
  loss.backward();`;

describe("the last of these cells changes", () => {
  const table: [title: string, cells: string[], names: string[]][] = [
    ["nothing by showing", ["show(accuracy(model(inputs), labels))"], []],
    ["nothing by going back", [step], []],
    ["nothing by drawing", ["decisionMap(model, { inputs, labels })"], []],
    [
      "nothing by evaluating",
      ["const a = evaluate(() => accuracy(model(inputs), labels)); show('a', a)"],
      [],
    ],
    [
      "nothing but its chart by drawing a list as a band",
      ["const chart = lineChart('a')", "chart.addBand('b', [losses])"],
      ["chart"],
    ],
    [
      "nothing by scoring over seeds what functions make that are found by their names",
      [
        "const makers = { model: () => sequential(linear(2, 3)) }; const names = Object.keys(makers);",
        `import { overSeeds } from "notebook";
         const rounds = await overSeeds(6, (seed) => names.map((name) =>
           evaluate(() => accuracy(makers[name]()(inputs), labels))));
         for (const name of names) show(name, rounds);`,
      ],
      [],
    ],
    ["a list it adds to", ["losses.push(1)"], ["losses"]],
    ["an element it sets", ["losses[0] = 1"], ["losses"]],
    ["a length it sets", ["losses.length = 0"], ["losses"]],
    [
      "a model by its optimizer",
      [`const optimizer = adam(model.parameters(), { rate: 0.01 });`, `${step} optimizer.step()`],
      ["model", "optimizer"],
    ],
    [
      "a model by its optimizer in the same cell",
      [
        `const optimizer = adam(model.parameters()); for (let i = 0; i < 5; i++) { ${step} optimizer.step(); losses.push(loss.item()); }`,
      ],
      ["model", "losses", "optimizer"],
    ],
    [
      "what it gives to a function that trains, and nothing else",
      [
        "function train(m, steps) { const o = adam(m.parameters()); for (let i = 0; i < steps; i++) { crossEntropy(m(inputs), labels).backward(); o.step(); } }",
        "train(model, 10)",
        "train(deep, 100)",
      ],
      ["deep"],
    ],
    [
      "what a function changes outside",
      ["let count = 0; function add(x) { losses.push(x); count++ }", "add(1)"],
      ["losses"],
    ],
    ["nothing by declaring such a function", ["function add(x) { losses.push(x) }"], []],
    ["what a callback changes", ["[1, 2].forEach((x) => losses.push(x))"], ["losses"]],
    [
      "what a callback's parameter stands for",
      ["[model, deep].forEach((m) => { m.weights.fill(0) })"],
      ["model", "deep"],
    ],
    [
      "a chart it adds to, but not the model",
      ["const chart = lineChart('loss')", "chart.add({ step: 1, loss: model(inputs).item() })"],
      ["chart"],
    ],
    ["nothing by adding tensors", ["const sum = inputs.add(labels); show(inputs.add(1))"], []],
    [
      "only a copy that it sorts",
      ["const sorted = [...losses].sort(); const other = losses.slice().reverse()"],
      ["sorted", "other"],
    ],
    ["what an alias stands for", ["const other = losses", "other.push(1)"], ["losses", "other"]],
    [
      "what holds what it changes",
      ["const all = { losses, model }", "losses.push(1)"],
      ["losses", "all"],
    ],
    [
      "only what it reaches in an object",
      ["const run = { model, losses: [] }", "run.losses.push(1)"],
      ["run"],
    ],
    [
      "only one of two in a list",
      ["const pair = [[], []]; const [a, b] = pair", "a.push(1)"],
      ["pair", "a"],
    ],
    [
      "an object by its own method",
      [
        "class Net { w = [1]; train() { this.w[0]++ } forward(x) { return x * this.w[0] } }\nconst net = new Net()",
        "net.train()",
      ],
      ["net"],
    ],
    [
      "nothing by a method that only reads",
      [
        "class Net { w = [1]; train() { this.w[0]++ } forward(x) { return x * this.w[0] } }\nconst net = new Net()",
        "show(net.forward(1))",
      ],
      [],
    ],
    [
      "an object by an inherited method",
      [
        "class A { n = []; grow() { this.n.push(1) } } class B extends A { m() { super.grow() } }\nconst b = new B(); const c = new B()",
        "b.m()",
      ],
      ["b"],
    ],
    [
      "an object by its setter",
      ["const box = { v: [], set value(x) { losses.push(x) } }", "box.value = 1"],
      ["box", "losses"],
    ],
    [
      "what a closure holds",
      [
        "function counter(list) { return () => list.push(1) }\nconst count = counter(losses)",
        "count()",
      ],
      ["losses", "count"],
    ],
    [
      "a closure's own number",
      [
        "function counter() { let n = 0; return () => ++n }\nconst a = counter(); const b = counter()",
        "a()",
      ],
      ["a"],
    ],
    [
      "a generator it takes from",
      [
        "function* numbers() { yield 1; yield 2 }\nconst g = numbers(), h = numbers()",
        "for (const n of g) show(n)",
      ],
      ["g"],
    ],
    [
      "what a promise gives",
      ["const p = Promise.resolve(losses)", "(await p).push(1)"],
      ["losses", "p"],
    ],
    [
      "what an async function returns",
      ["async function get() { return losses }", "(await get()).push(1)"],
      ["losses"],
    ],
    [
      "the first argument of Object.assign",
      ["const o = {}", "Object.assign(o, { losses })"],
      ["o"],
    ],
    [
      "what is inside a Map",
      ["const m = new Map([['a', losses]])", "m.get('a').push(1)"],
      ["losses", "m"],
    ],
    [
      "what a recursive function changes",
      [
        "function walk(t) { t.n = 1; for (const c of t.c) walk(c) }\nconst tree = { c: [{ c: [] }] }",
        "walk(tree)",
      ],
      ["tree"],
    ],
    [
      "what is spread into arguments",
      ["function last(a, b) { b.push(1) }", "last(...[inputs, losses])"],
      ["losses", "inputs"],
    ],
    ["what it destroys", ["const o = { a: 1 }", "delete o.a"], ["o"]],
    [
      "what unknown methods may change",
      ["const shape = { grow: losses }", "shape.explode()"],
      ["shape", "losses"],
    ],
    [
      "nothing by a function that it only measures with",
      [
        "function score(m) { return evaluate(() => accuracy(m(inputs), labels)) }",
        "show(score(model)); const best = Math.max(...losses)",
      ],
      [],
    ],
    [
      "a network through an object of both",
      ["const run = { model, optimizer: adam(model.parameters()) }", "run.optimizer.step()"],
      ["model", "run"],
    ],
    [
      "what for-of takes from a list",
      ["const models = [model, deep]", "for (const m of models) { m.step() }"],
      ["model", "deep", "models"],
    ],
    [
      "what it trains of several, by name",
      [
        "const models = { model, deep }; function train(m) { adam(m.parameters()).step() }",
        "train(models.deep)",
      ],
      ["deep", "models"],
    ],
    [
      "nothing by reading batches",
      [
        "for (const batch of batches({ inputs, labels }, { size: 32 })) { const loss = crossEntropy(model(batch.inputs), batch.labels); loss.backward() }",
      ],
      [],
    ],
    [
      "functions stored in a list",
      ["const hooks = []", "hooks.push(() => losses.push(1))"],
      ["hooks"],
    ],
    [
      "what functions from a list change",
      ["const hooks = []; hooks.push(() => losses.push(1))", "for (const hook of hooks) hook()"],
      ["losses"],
    ],
    [
      "what a bound function changes",
      ["function add(list, x) { list.push(x) }\nconst bound = add.bind(null, losses)", "bound(2)"],
      ["add", "bound", "losses"],
    ],
    [
      "nothing when a network has learned before",
      [
        "const outputs = model(inputs)",
        "const optimizer = adam(model.parameters()); optimizer.step()",
      ],
      ["model", "optimizer"],
    ],
  ];
  test.each(table)("%s", (_, cells, names) => {
    const last = effectsOf(preamble, ...cells).at(-1);
    expect([...(last?.mutates ?? [])].sort()).toEqual([...names].sort());
  });
});

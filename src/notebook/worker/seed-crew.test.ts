import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import * as library from "../../../lib/index.ts";
import { setSeed } from "../../../lib/random.ts";
import { CellContext } from "../compile/testing/cell-context.ts";
import * as notebook from "../show/index.ts";
import { type Helper, openCrew } from "./seed-crew.ts";
import { SeedHelper } from "./seed-helper.ts";
import type { FromHelper } from "./seed-messages.ts";

const modules = { "hidden-layers": library, "hidden-layers/data": {}, notebook, exercise: {} };
const nextTurn = () => setImmediate();

function helperIn(context: CellContext): Helper {
  let received: (message: FromHelper) => void = () => {};
  const helper = new SeedHelper({
    cells: context.runner,
    modules,
    nextTurn,
    evaluate: (code) => context.evaluate(code),
    post: (message) => received(structuredClone(message)),
  });
  return {
    post: (message) => helper.receive(structuredClone(message)),
    listen(to) {
      received = to;
    },
    end() {
      received = () => {};
    },
  };
}

/** Does the seeds 2 to 5 of the last cell's `run`, and tells which of them helpers did. */
async function over(cells: readonly string[], meanwhile?: (context: CellContext) => Promise<void>) {
  const context = new CellContext({ modules });
  for (const cell of cells) await context.run(cell);
  const run = context.runner.own("run")?.value as (seed: number) => unknown;
  const seeds = [2, 3, 4, 5];
  const crew = await openCrew(run, seeds, {
    cells: context.runner,
    modules,
    nextTurn,
    evaluate: (code) => context.evaluate(code),
    hire: async () => [1, 2].map(() => helperIn(new CellContext({ modules }))),
  });
  for (let turn = 0; turn < 30; turn++) await nextTurn();
  await meanwhile?.(context);
  const results: unknown[] = [];
  const helped: number[] = [];
  for (const seed of seeds) {
    const theirs = await crew?.result(seed);
    if (theirs) helped.push(seed);
    setSeed(seed);
    const own = await run(seed);
    results.push(theirs ? theirs.value : own);
    if (theirs) expect(JSON.stringify(theirs.value)).toBe(JSON.stringify(own));
  }
  return { results, helped };
}

const training = `import { adam, linear, meanSquaredError, tensor } from "hidden-layers";
const data = { inputs: tensor([[1, 2], [3, 4]]), wanted: tensor([[3], [7]]) };
let rate = 0.1;
const network = () => linear(2, 1);
function train(model, steps) {
  const optimizer = adam(model.parameters(), { rate });
  const losses = [];
  for (let step = 0; step < steps; step++) {
    const loss = meanSquaredError(model(data.inputs), data.wanted);
    losses.push(loss.item());
    loss.backward();
    optimizer.step();
  }
  return losses;
}`;

describe("helpers do seeds", () => {
  test.each<[what: string, run: string]>([
    ["of a whole training, to the last bit", "const run = (seed) => train(network(), 10);"],
    ["of a function that waits", "async function run(seed) { await null; return seed ** 0.5; }"],
    [
      "with what they share, and rings in it",
      "const ring = { list: [1, 2] }; ring.self = ring; const both = [ring, ring.list];\nconst run = (seed) => [ring.self.self.list === both[1], both[0] === ring, seed];",
    ],
    [
      "that make tensors, and give them back",
      "const run = (seed) => ({ all: [data.inputs.multiply(seed), Float64Array.of(seed)], none: undefined });",
    ],
    [
      "where a name only looks like one that can't be copied",
      "const model = linear(2, 1);\nconst run = (seed) => { const model = seed; return model; };",
    ],
  ])("%s", async (_, run) => {
    expect((await over([training, run])).helped).toEqual([2, 3, 4, 5]);
  });

  test("with what the function takes from around it, as it is then", async () => {
    const { results, helped } = await over([
      `let run;
const overSeeds = (_, given) => { run = given; };
const from = 7;
for (const depth of [1, 2]) { const from = depth * 10; overSeeds(5, (seed) => [seed, depth, from]); }`,
    ]);
    expect(results.at(-1)).toEqual([5, 2, 20]);
    expect(helped).toEqual([2, 3, 4, 5]);
  });
});

describe("a cell does all its seeds alone", () => {
  test.each<[what: string, cell: string]>([
    ["that count", "let count = 0; const run = (seed) => ++count;"],
    [
      "that gather",
      "const all = []; const run = (seed) => { all.push(seed); return all.length; };",
    ],
    ["that note something on a function", "function run(seed) { run.last = seed; return seed; }"],
    [
      "that change a name, but for the last",
      "let before = 0; const run = (seed) => { if (seed > 4) return before; return (before = seed); };",
    ],
    [
      "that hide what goes wrong",
      "const model = linear(2, 1);\nconst run = (seed) => { try { return model.kind + seed; } catch { return 0; } };",
    ],
    [
      "that ask whether it is there",
      "const model = linear(2, 1);\nconst run = (seed) => typeof model;",
    ],
    [
      "that change a network",
      "const model = linear(2, 1);\nconst run = (seed) => train(model, 2);",
    ],
    [
      "that show something",
      'import { show } from "notebook"; const run = (seed) => { show(seed); return seed; };',
    ],
    ["that know the time", "const run = (seed) => [seed, Date.now() > 0];"],
    [
      "that look elsewhere",
      "const run = (seed) => { globalThis.seen ??= seed; return globalThis.seen; };",
    ],
    ["that give what can't be copied", "const run = (seed) => new Map([[seed, 1]]);"],
    ["that give what they share", "const list = [1]; const run = (seed) => list;"],
    ["whose text is not all", "const make = (from) => (seed) => from + seed; const run = make(3);"],
    [
      "of a class",
      "class Model { value = 3 } const one = new Model(); const run = (seed) => one.value + seed;",
    ],
  ])("%s", async (_, cell) => {
    expect((await over([training, cell])).helped).toEqual([]);
  });

  test("from the moment on when something has changed that they use", async () => {
    const { helped, results } = await over(
      [training, "const run = (seed) => rate + seed;"],
      (context) => context.run("rate = 100;", "later").then(() => {}),
    );
    expect(helped).toEqual([]);
    expect(results).toEqual([102, 103, 104, 105]);
  });

  test("from the one on that fails, and fails itself", async () => {
    const failing = over([
      training,
      "const run = (seed) => { if (seed === 4) throw new Error('four'); return seed; };",
    ]);
    await expect(failing).rejects.toThrow("four");
  });
});

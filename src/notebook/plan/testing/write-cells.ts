/**
 * Notebooks of small cells, in which cell number i may declare the number `n<i>`, the list `l<i>`,
 * the object `o<i>`, the tensor `t<i>` and the functions `f<i>` and `g<i>`, each in one of many ways,
 * and change others. That `nudge` changes a tensor, no text shows: only its version does.
 */
export const kinds = ["n", "l", "o", "t", "f", "g"] as const;
type Kind = (typeof kinds)[number];
type Pick = (kind: Kind) => string;
type Template = (pick: Pick, own: number, constant: number) => string;

const declareNumber: Template[] = [
  (_, own, constant) => `let n${own} = ${constant};`,
  (pick, own) => `let n${own} = ${pick("n")} + 1;`,
  (pick, own) => `let n${own} = ${pick("l")}.length;`,
  (pick, own) => `let n${own} = ${pick("f")}();`,
  (pick, own) =>
    `let n${own} = ${pick("l")}.map((x) => x + ${pick("n")}).reduce((x, y) => x + y, 0);`,
];
const declareList: Template[] = [
  (_, own, constant) => `let l${own} = [${constant}];`,
  (pick, own) => `let l${own} = ${pick("l")};`,
  (pick, own) => `let l${own} = [...${pick("l")}, ${pick("n")}];`,
  (pick, own) => `let l${own} = ${pick("o")}.list;`,
  (pick, own) => `let { list: l${own} } = ${pick("o")};`,
  (pick, own) => `let l${own} = ${pick("l")}.filter((x) => x > ${pick("n")});`,
];
const declareObject: Template[] = [
  (pick, own) =>
    `const o${own} = Object.assign({ number: 1 }, ${pick("o")}, { list: ${pick("l")} });`,
  (pick, own) => `const [o${own}] = [${pick("o")}, ${pick("o")}].slice(1);`,
  (pick, own) =>
    `const o${own} = { number: 2, inner: new Map([["a", ${pick("l")}]]), get list() { return this.inner.get("a"); }, set list(to) { this.inner.set("a", to); } };`,
  (pick, own) => `const o${own} = { list: ${pick("l")}, number: ${pick("n")} };`,
  (pick, own) => `const o${own} = { ...${pick("o")}, number: 3 };`,
  (pick, own) =>
    `const o${own} = new (class { list = ${pick("l")}; number = 1; grow() { this.number++; this.list.push(7); } })();`,
];
const declareFunctions: Template[] = [
  (pick, own) =>
    `function make${own}(l) { let k = 0; function up() { k++; return k + l.length; } return { up }; }\nconst f${own} = make${own}(${pick("l")}).up;`,
  (_, own) =>
    `const f${own} = ((g) => () => g.next().value ?? 0)((function* () { let k = 5; while (true) yield k++; })());`,
  (pick, own) => `const f${own} = ${pick("g")}.bind(null, ${pick("l")});`,
  (pick, own) =>
    `class Box${own} { static n = 1; static up() { return ++this.n + ${pick("n")}; } }\nconst f${own} = () => Box${own}.up();`,
  (pick, own) => `function f${own}() { return ${pick("n")}; }`,
  (pick, own) => {
    const n = pick("n");
    return `function f${own}() { ${n} += 1; return ${n}; }`;
  },
  (_, own) => `const f${own} = (() => { let k = 0; return () => ++k; })();`,
  (pick, own) => `const f${own} = ((list) => () => list.push(1))(${pick("l")});`,
  (pick, own) => `const f${own} = () => ${pick("f")}() + 1;`,
];
const declareProcedures: Template[] = [
  (pick, own) => `function g${own}(list) { list.push(${pick("n")}); }`,
  (_, own) => `function g${own}(list) { return list.length; }`,
  (pick, own) => `const g${own} = (list) => { ${pick("o")}.list = list; };`,
  (pick, own) => `function g${own}(list) { ${pick("g")}(list); }`,
];
const declareTensor: Template[] = [
  (_, own, constant) => `const t${own} = tensor(${constant});`,
  (pick, own) => `const t${own} = tensor(total(${pick("t")}) + ${pick("n")});`,
  (pick, own) => `const t${own} = ${pick("t")};`,
];
const doSomething: Template[] = [
  (pick) => `train(${pick("t")});`,
  (pick) => `nudge(${pick("t")});`,
  (pick) => `nudge(${pick("t")});`,
  (pick) => `{ const t = ${pick("t")}; nudge(t); }`,
  (pick) => `{ const t = ${pick("t")}; nudge(t); }`,
  (pick) => `nudge(${pick("t")}); ${pick("n")} = total(${pick("t")});`,
  (pick) => `${pick("n")} = total(${pick("t")});`,
  (pick) => `${pick("l")}.push(total(${pick("t")}));`,
  (pick) => `${pick("l")}.sort((a, b) => b - a);`,
  (pick) => `{ const o = ${pick("o")}; o.list.unshift(0); }`,
  (pick) => `for (const x of [${pick("o")}, ${pick("o")}]) x.number = 6;`,
  (pick) => `${pick("g")}.call(null, ${pick("l")});`,
  (pick) => `${pick("g")}(...[${pick("l")}, 1]);`,
  (pick) => `await Promise.resolve(${pick("l")}).then((list) => list.push(2));`,
  (pick) => `(${pick("l")}.length > 2 ? ${pick("l")} : ${pick("o")}.list).push(8);`,
  (pick) => `[${pick("l")}[0], ${pick("o")}.number] = [4, 5];`,
  (pick) => `Object.values({ a: ${pick("o")} }).map((o) => o.list)[0].push(3);`,
  (pick) => `${pick("n")} += 2;`,
  (pick) => `${pick("n")} = ${pick("n")} * 2;`,
  (pick) => `${pick("l")}.push(${pick("n")});`,
  (pick) => `${pick("l")}[0] += 1;`,
  (pick) => `${pick("l")} = ${pick("l")};`,
  (pick) => `${pick("o")}.list.push(5);`,
  (pick) => `${pick("o")}.number += 1;`,
  (pick) => `${pick("o")}.list = ${pick("l")};`,
  (pick) => `${pick("g")}(${pick("l")});`,
  (pick) => `${pick("g")}(${pick("o")}.list);`,
  (pick) => `${pick("f")}();`,
  (pick) => `${pick("n")} += ${pick("f")}();`,
  (pick) => `[${pick("l")}, ${pick("l")}].forEach((list) => list.push(9));`,
  (pick) => `for (const list of [${pick("l")}, ${pick("o")}.list]) ${pick("g")}(list);`,
  (pick) => `if (${pick("o")}.grow) ${pick("o")}.grow?.();`,
];
const templates: Record<Kind, Template[]> = {
  n: declareNumber,
  l: declareList,
  o: declareObject,
  t: declareTensor,
  f: declareFunctions,
  g: declareProcedures,
};

/** Which names each cell declares, whatever its text: the first one all kinds. */
export type Declared = readonly (readonly Kind[])[];

/** A cell's statements, from numbers that choose among everything; it uses the cells above it. */
export function write(
  declared: Declared,
  { index, above }: { index: number; above: readonly number[] },
  seed: readonly number[],
): string[] {
  if (index === 0) return firstCell;
  let at = 0;
  const next = (below: number) => (seed[at++ % seed.length] ?? 0) % below;
  const pick: Pick = (kind) => {
    const known = above.filter((cell) => declared[cell]?.includes(kind));
    return `${kind}${known[next(known.length)] ?? 0}`;
  };
  const choose = (templates: Template[]) => {
    const template = templates[next(templates.length)] ?? (() => "");
    return template(pick, index, next(100));
  };
  return [
    ...Array.from({ length: next(2) }, () => choose(doSomething)),
    ...(declared[index] ?? []).map((kind) => choose(templates[kind])),
    ...Array.from({ length: next(3) }, () => choose(doSomething)),
  ];
}

const firstCell = [
  'import { nudge, tensor, total, train } from "hidden-layers";',
  "const t0 = tensor(1);",
  "let n0 = 1;",
  "let l0 = [1, 2];",
  "const o0 = { list: [3], number: 4 };",
  "function f0() { return n0; }",
  "function g0(list) { list.push(n0); }",
];

/** How many cells a page has at first, and how many more a reader may add. */
export const count = 7;
export const spare = 2;
export const nameOf = (index: number) => `cell${index}`;

const namesOf = (declared: Declared, kind: Kind) =>
  declared.flatMap((own, cell) => (own.includes(kind) ? `${kind}${cell}` : []));

/** Values of all names, which lists are the same object, and what the functions return. */
export function everything(declared: Declared): string {
  const [numbers, lists, objects, functions] = (["n", "l", "o", "f"] as const).map((kind) =>
    namesOf(declared, kind),
  );
  const tensors = namesOf(declared, "t").map((name) => `total(${name})`);
  const all = [...(lists ?? []), ...(objects ?? []).map((name) => `${name}.list`)];
  const same = `[${all}].map((a, i, all) => all.indexOf(a))`;
  return `[${[...(numbers ?? []), ...tensors, ...(lists ?? []), ...(objects ?? []), same]}, [${functions}].map((f) => f())]`;
}

import { beforeEach, expect, test } from "vitest";
import { languageLibrary } from "../emit-declarations.ts";
import { applyEdits } from "./apply-edits.ts";
import { CellProject } from "./cell-project.ts";
import { completionDetailsAt, completionsAt } from "./complete.ts";
import { explainAt, signaturesAt } from "./explain.ts";
import { formatEdits } from "./format.ts";
import type { CellSource } from "./language.ts";
import { findProblems } from "./problems.ts";

const declarations = {
  ...languageLibrary(),
  "/lib/index.d.ts": `
    export { Tensor } from "./tensor/tensor.ts";
    export { relu, linear } from "./layers/linear.ts";`,
  "/lib/tensor/tensor.d.ts": `
    export declare class Tensor {
      /** The only number of a tensor with one element. */
      item(): number;
      backward(): void;
    }`,
  "/lib/layers/linear.d.ts": `
    import type { Tensor } from "../tensor/tensor.ts";
    /** The larger of x and 0. */
    export declare const relu: (x: Tensor) => Tensor;
    /**
     * A fully connected layer.
     * @param inputs how many features come in
     */
    export declare function linear(inputs: number, outputs: number): (x: Tensor) => Tensor;
    export declare function unseen(): void;`,
  "/src/notebook/show/index.d.ts":
    "export declare function show(name: string, value: number): void;",
};

let project: CellProject;
const open = (...sources: string[]): void =>
  project.open(
    0,
    sources.map((source, index): CellSource => ({ name: `c${index}`, source })),
  );
const place = (index: number) => ({ notebook: 0, cell: `c${index}` });
const problems = (index: number) => findProblems(project, place(index));
const messages = (index: number) => problems(index).map(({ message }) => message);

beforeEach(() => {
  project = new CellProject(declarations);
});

test("a later cell knows the names and types of earlier ones", () => {
  open('import { linear } from "hidden-layers";\nconst rate = 0.1;', "const x: string = rate;");
  expect(problems(1)).toEqual([
    {
      start: 6,
      length: 1,
      message: "Type 'number' is not assignable to type 'string'.",
      severity: "error",
    },
  ]);
});

test("an earlier cell does not know the names of later ones", () => {
  open("late;", "const late = 1;");
  expect(messages(0)).toEqual(["Cannot find name 'late'."]);
});

test("a later cell may assign to an earlier let, of the right type, and not to a const", () => {
  open("let total = 0;\nconst fixed = 1;", "total += 1;\ntotal = 'a';\nfixed = 2;");
  expect(messages(1)).toEqual([
    "Type 'string' is not assignable to type 'number'.",
    "Cannot assign to 'fixed' because it is a constant.",
  ]);
});

test("types and classes reach later cells", () => {
  open(
    "interface Point { x: number }\nclass Box { size = 1 }",
    "const p: Point = { x: new Box().size };",
  );
  expect(problems(1)).toEqual([]);
});

test("what a cell changes is seen by the later ones", () => {
  open("const a = 1;", "const b: number = a;");
  expect(problems(1)).toEqual([]);
  project.change(place(0), "const a = 'one';");
  expect(messages(1)).toEqual(["Type 'string' is not assignable to type 'number'."]);
});

test("top-level await is fine and arrays may begin empty", () => {
  open("const losses = [];\nlosses.push(await Promise.resolve(1));", "losses.length;");
  expect([...problems(0), ...problems(1)]).toEqual([]);
});

test("there is a console and a clock, but no page", () => {
  open("console.log(performance.now(), Math.tanh(1), [1].at(-1));\ndocument.title;");
  expect(messages(0)).toEqual(["Cannot find name 'document'."]);
});

test("an open brace is missed at the end of the cell, and nothing else is", () => {
  open("const known = 1;", "function f() {\n  return known;\n");
  expect(messages(1)).toEqual(["'}' expected."]);
});

test("notebooks of one page don't know each other", () => {
  open("const a = 1;");
  project.open(1, [{ name: "exercise", source: "a;" }]);
  expect(findProblems(project, { notebook: 1, cell: "exercise" })).toHaveLength(1);
});

test("cells that went and came back with other names are known by these", () => {
  open("const first = 1;", "first + 1;");
  expect(problems(1)).toEqual([]);
  open();
  open("const other = 2;", "other + 1;");
  expect(problems(1)).toEqual([]);
});

test("an enum is an error, since types are only stripped", () => {
  open("enum Colour { Red }");
  expect(problems(0)).toHaveLength(1);
});

const completions = (index: number, offset: number) => completionsAt(project, place(index), offset);

test("inside an import the module's names are offered, and only those", () => {
  const source = 'import {  } from "hidden-layers";';
  open(source);
  const names = completions(0, 9).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["Tensor", "linear", "relu"]));
  expect(names).not.toContain("unseen");
});

test("the members of an earlier cell's value are offered", () => {
  open(
    'import { linear, type Tensor } from "hidden-layers";\ndeclare const loss: Tensor;',
    "loss.",
  );
  expect(completions(1, 5).map(({ name }) => name)).toEqual(["backward", "item"]);
});

test("a name that is not imported yet brings its import along", () => {
  open("rel");
  const [relu] = completions(0, 3).filter(({ name }) => name === "relu");
  expect(relu?.from).toBe("hidden-layers");
  const details = relu && completionDetailsAt(project, place(0), 3, relu);
  expect(details?.text).toBe("The larger of x and 0.");
  expect(details?.edits).toEqual([
    { start: 0, length: 0, text: 'import { relu } from "hidden-layers";\n\n' },
  ]);
});

test("an import is added after earlier cells' names, in the cell's own text", () => {
  open("const a = 1;", "a;\nrel");
  const [relu] = completions(1, 6).filter(({ name }) => name === "relu");
  const details = relu && completionDetailsAt(project, place(1), 6, relu);
  expect(details?.edits).toEqual([
    { start: 0, length: 0, text: 'import { relu } from "hidden-layers";\n' },
  ]);
});

test("a name is added to the import that is there", () => {
  const source = 'import { linear } from "hidden-layers";\nrel';
  open(source);
  const [relu] = completions(0, source.length).filter(({ name }) => name === "relu");
  const details = relu && completionDetailsAt(project, place(0), source.length, relu);
  expect(details?.edits).toEqual([{ start: 15, length: 0, text: ", relu" }]);
});

test("neither the files of the library nor other notebooks are offered for import", () => {
  open("const apple = 1;");
  project.open(1, [{ name: "exercise", source: "l" }]);
  const exercise = { notebook: 1, cell: "exercise" };
  const names = completionsAt(project, exercise, 1).map(({ name }) => name);
  expect(names).toContain("linear");
  expect(names).not.toContain("apple");
  expect(names).not.toContain("unseen");
});

test("a name is explained by its declaration and comment, not as an import", () => {
  open('import { relu } from "hidden-layers";', "relu");
  expect(explainAt(project, place(1), 1)).toEqual({
    start: 0,
    length: 4,
    code: "const relu: (x: Tensor) => Tensor",
    text: "The larger of x and 0.",
    declared: ["/lib/layers/linear.ts#relu"],
  });
});

test("a member is said to be declared in what it belongs to", () => {
  open('import { Tensor } from "hidden-layers";\ndeclare const x: Tensor;\nx.item();');
  expect(explainAt(project, place(0), 69)?.declared).toEqual([
    "/lib/tensor/tensor.ts#item",
    "/lib/tensor/tensor.ts#Tensor",
  ]);
});

test("a call's parameters are told", () => {
  open('import { linear } from "hidden-layers";\nlinear(2, ');
  const help = signaturesAt(project, place(0), 50);
  expect(help?.parameter).toBe(1);
  expect(help?.signatures[0]?.code).toBe(
    "linear(inputs: number, outputs: number): (x: Tensor) => Tensor",
  );
  expect(help?.signatures[0]?.parameters[0]).toEqual({
    label: "inputs: number",
    text: "how many features come in",
  });
});

test("a cell is laid out within its own text", () => {
  open("const a = 1;", "if(a){\nconsole.log( a )\n}");
  const text = applyEdits("if(a){\nconsole.log( a )\n}", formatEdits(project, place(1)));
  expect(text).toBe("if (a) {\n  console.log(a)\n}");
});

test("cells that come, go and move are known where they stand now", () => {
  open("const a = 1;", "b;");
  expect(messages(1)).toEqual(["Cannot find name 'b'."]);
  const [first, second, own] = [
    { name: "c0", source: "const a = 1;" },
    { name: "c1", source: "b;" },
    { name: "scratch-1", source: "const b = a;" },
  ];
  project.open(0, [first, own, second] as CellSource[]);
  expect(messages(1)).toEqual([]);
  project.open(0, [own, first, second] as CellSource[]);
  const ownPlace = { notebook: 0, cell: "scratch-1" };
  expect(findProblems(project, ownPlace).map(({ message }) => message)).toEqual([
    "Cannot find name 'a'.",
  ]);
  project.open(0, [first, second] as CellSource[]);
  expect(messages(1)).toEqual(["Cannot find name 'b'."]);
});

import { describe, expect, test } from "vitest";
import { compile } from "./compile.ts";

describe("a cell that can't run says why, with line and column", () => {
  const table: [source: string, line: number, column: number, message: string][] = [
    ["const a = (1 + 2;\nconst b = 2", 1, 11, "This ( is never closed."],
    ["const a = [1,\nfunction f() {\n  return 1;\n", 2, 14, "This { is never closed."],
    ["function f() {\n  g(1;\n}", 3, 1, "The ( of line 2 is still open where this } comes."],
    ["f(1))", 1, 5, "This ) closes nothing."],
    ['const a = "abc;\nconst b = 1', 1, 11, "This text has no closing quotation mark."],
    ["const a = `abc;\nconst b = 1", 1, 12, "This text has no closing backtick (`)."],
    ["const x: number = 5 5", 1, 21, "‘5’ is not expected here."],
    ["const a = 1;\nlet a: number = 2;", 2, 5, "‘a’ is declared twice in this cell."],
    ["const a: number = 1;\na = 2;", 2, 1, "‘a’ can't be assigned again: it is a const (line 1)."],
    [
      "const f = () => {\n  const b = 1; b++;\n}",
      2,
      16,
      "‘b’ can't be assigned again: it is a const (line 2).",
    ],
    ["const a = b;\nconst b = 1;", 1, 11, "‘b’ is used before it is made (line 2)."],
    ["const a = a + 1", 1, 11, "‘a’ is used before it is made (line 1)."],
    ["enum Colour { red }", 1, 1, "A cell can't have an enum."],
    ["const x = 1;\nnamespace N { export const a = 1 }", 2, 1, "A cell can't have a namespace."],
    ["@sealed class A {}", 1, 1, "A cell can't have decorators."],
    ["export const a = 1", 1, 1, "A cell can't export."],
    ['const a = await import("x")', 1, 17, "A cell can't import while it runs."],
    ['import { readFile } from "node:fs"', 1, 1, 'A cell can\'t import from "node:fs".'],
    ['import layers from "hidden-layers"', 1, 8, '"hidden-layers" has no default export.'],
    ["const undefined = 1", 1, 7, "‘undefined’ is a name of JavaScript itself."],
    ["function Map() {}", 1, 10, "‘Map’ is a name of JavaScript itself."],
    ["const a: string = 1; return a", 1, 22, "A cell can't return."],
    [
      "function f() { await g() }",
      1,
      16,
      "await can stand in the cell itself or in an async function only.",
    ],
    ["const a = 1 +", 1, 14, "Something is missing at the end of this line."],
    ["if (a) { b( }", 1, 13, "The ( of line 1 is still open where this } comes."],
    ["const f = () => this.x", 1, 17, "‘this’ stands for nothing here."],
    ["const s = “text”;", 1, 11, "‘“’ is a quotation mark of printed text."],
    ["const a = -2 ** 2", 1, 14, "It is not clear what a minus before ** belongs to."],
    ["1 = 2", 1, 1, "This can't be assigned to."],
  ];
  test.each(table)("%s", (source, line, column, message) => {
    expect(compile(source, "cell")).toMatchObject({ message, line, column });
  });

  test("and what to do", () => {
    expect(compile("const a = (1;", "cell")).toHaveProperty("advice", "Add the missing ).");
    expect(compile("cosnt a = 1;", "cell")).toHaveProperty(
      "advice",
      "Perhaps you meant ‘const’ instead of ‘cosnt’.",
    );
    expect(compile('import "lodash"', "cell")).toHaveProperty(
      "advice",
      'A cell may import from "hidden-layers", "hidden-layers/data" and "notebook" only.',
    );
  });
});

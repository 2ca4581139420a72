import { expect, test } from "vitest";
import { composeCell } from "./compose-cell.ts";

const names = (fixed: string[], assignable: string[] = [], exported: string[] = []) => ({
  fixed,
  assignable,
  exported,
});

test("the first cell only exports", () => {
  expect(composeCell(0, [names(["model"], ["total"])])).toEqual({
    before: "",
    after: "\nexport { model, total };\n",
  });
});

test("a later cell imports what it may read and declares what it may assign to", () => {
  const { before } = composeCell(1, [names(["model"], ["total"]), names([])]);
  expect(before).toBe(
    'import { model } from "./0.ts";\ndeclare let total: typeof import("./0.ts").total;\n',
  );
});

test("of two earlier cells with the same name the later one counts", () => {
  const { before } = composeCell(2, [names(["a", "b"]), names(["b"]), names([])]);
  expect(before).toBe('import { b } from "./1.ts";\nimport { a } from "./0.ts";\n');
});

test("a cell's own name hides the earlier one", () => {
  expect(composeCell(1, [names(["a"]), names([], ["a"])]).before).toBe("");
});

test("nothing is exported twice", () => {
  expect(composeCell(0, [names(["a", "b"], [], ["a"])]).after).toBe("\nexport { b };\n");
});

import { describe, expect, it } from "vitest";
import { neededSources } from "./needed-sources.ts";

const cells = (...sources: string[]) =>
  sources.map((source, index) => ({ name: `cell-${index + 1}`, source }));

describe("what a cell needs to run by itself", () => {
  it("is itself where it uses nothing of others", () => {
    expect(neededSources(cells("const a = 1;", "console.log(2);"), "cell-2")).toEqual([
      "console.log(2);",
    ]);
  });

  it("is what declares and changes its names, in order, and no more", () => {
    const page = cells(
      "let a = 1;",
      "const other = 2;",
      "a += 1;",
      "console.log(a);",
      "a = 7;\nconsole.log(other);",
    );
    expect(neededSources(page, "cell-4")).toEqual(["let a = 1;", "a += 1;", "console.log(a);"]);
  });

  it("has the imports that an earlier cell made for it", () => {
    const page = cells(
      'import { show, table as grid } from "notebook";\nshow("one", 1);',
      'import * as all from "hidden-layers";\nshow("two", 2);',
      'show("three", all.zeros(3));\ngrid([]);',
    );
    expect(neededSources(page, "cell-3")).toEqual([
      'import * as all from "hidden-layers";\nimport { show, table as grid } from "notebook";\n\nshow("three", all.zeros(3));\ngrid([]);',
    ]);
  });
});

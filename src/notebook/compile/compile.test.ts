import { describe, expect, test } from "vitest";
import { compile } from "./compile.ts";
import { runCells } from "./testing/run-cells.ts";

describe("the compiled script", () => {
  test("keeps every line in its place", () => {
    const source = [
      "import {",
      "  a,",
      '} from "notebook";',
      "interface Row {",
      "  name: string;",
      "}",
      "const {",
      "  b,",
      "  c",
      "} = {",
      "  b: 1,",
      "  c: 2, // comment",
      "};",
      "let d",
      "  : number",
      "  = 5;",
      "for (const e of [1])",
      "  d **= e;",
      'throw Error("here");',
    ];
    const result = compile(source.join("\n"), "lines");
    if ("message" in result) throw new Error(result.message);
    const lines = result.code.split("\n");
    expect(lines).toHaveLength(source.length + 2);
    expect(lines[18]).toBe('throw Error("here");');
    expect(lines[11]).toContain("c: 2,");
    expect(lines.at(-1)).toBe("//# sourceURL=cell:///lines.ts");
  });

  test("may end in a comment", async () => {
    expect(await runCells(["const a = 1 // the end"], "a")).toBe(1);
  });
});

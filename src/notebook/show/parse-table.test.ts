import { describe, expect, it } from "vitest";
import { parseTable } from "./parse-table.ts";

const rows = (text: string) => parseTable("t.csv", text).rows;

describe("a table in text", () => {
  it("has its names in the first line, and numbers where a column is all numbers", () => {
    expect(parseTable("t.csv", "name,age\nAda,36\nAlan,41\n")).toEqual({
      columns: ["name", "age"],
      rows: [
        { name: "Ada", age: 36 },
        { name: "Alan", age: 41 },
      ],
    });
    expect(rows("id\n1\nx")).toEqual([{ id: "1" }, { id: "x" }]);
    expect(rows("a,b\n1,\n2,3")).toEqual([
      { a: 1, b: Number.NaN },
      { a: 2, b: 3 },
    ]);
  });

  it("keeps separators, line ends and quotation marks between quotation marks", () => {
    expect(rows('a,b\n"x, y","he said ""no""\nthen"\n')).toEqual([
      { a: "x, y", b: 'he said "no"\nthen' },
    ]);
  });

  it("may have semicolons or tabs, any line ends, a byte order mark, and no end of line", () => {
    expect(rows("\uFEFFa;b\r\n1;2\r\n\r\n3;4")).toEqual([
      { a: 1, b: 2 },
      { a: 3, b: 4 },
    ]);
    expect(rows("a\tb\rx\t")).toEqual([{ a: "x", b: "" }]);
  });

  it("with uneven rows or an open quotation mark is explained with its row", () => {
    expect(() => rows("a,b\n1,2\n3")).toThrow(
      /t\.csv has 1 values in row 3\.\nIts first line names 2 columns.*\nCorrect the row/,
    );
    expect(() => rows('a\n"x')).toThrow("t.csv opens a quotation mark in row 2");
  });

  it("that is empty has no columns", () => {
    expect(parseTable("t.csv", "")).toEqual({ columns: [], rows: [] });
  });
});

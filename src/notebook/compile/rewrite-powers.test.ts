import { describe, expect, test } from "vitest";
import { runCells } from "./testing/run-cells.ts";

describe("powers", () => {
  const table: [source: string, value: unknown][] = [
    ["const r = 2 ** 3 ** 2", 512],
    ["const r = (2 ** 3) ** (1, 2)", 64],
    ["const r = (-2) ** 3", -8],
    ["const r = ((x) => x ** 2 + 1)(3)", 10],
    ["let r = 2; r **= 3", 8],
    ["const r = [2]; let k = 0; r[k++, 0] **= 1 + 2; r.push(k)", [8, 1]],
    ["const r = { a: { b: 2 } }; r.a.b **= 2; (r['a'])['b'] **= 2", { a: { b: 16 } }],
    ["class A { #p = 3; f() { this.#p **= 2; return this.#p } } const r = new A().f()", 9],
    ["const r = String(2n ** 70n)", "1180591620717411303424"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a cell's text.
    ["let r = `${2 ** 2}`", "4"],
  ];
  test.each(table)("%s", async (source, value) => {
    expect(await runCells([source], "r")).toEqual(value);
  });

  test("go through Math.pow", async () => {
    const source = "const old = Math.pow; Math.pow = () => 42; const r = 2 ** 3; Math.pow = old";
    const host = Math.pow;
    try {
      Math.pow = () => 42;
      expect(await runCells([source], "r")).toBe(42);
    } finally {
      Math.pow = host;
    }
  });
});

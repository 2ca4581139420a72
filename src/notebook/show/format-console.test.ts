import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tensor } from "../../../lib/index.ts";
import { formatConsole, formatValue } from "./format-console.ts";

describe("formatConsole", () => {
  it("joins texts as they are and other values as code", () => {
    expect(formatConsole(["loss", 0.5, true, undefined, null, -0, 3n, { a: "b" }])).toBe(
      'loss 0.5 true undefined null -0 3n { a: "b" }',
    );
  });

  it.each<[string, unknown, string]>([
    ["arrays", [1, [2, "x"]], '[1, [2, "x"]]'],
    ["long arrays", Array.from({ length: 30 }, (_, index) => index), "19, … 10 more]"],
    ["typed arrays", Float32Array.of(1, 2), "Float32Array [1, 2]"],
    ["sets and maps", [new Set([1]), new Map([["a", 1]])], '[Set {1}, Map {"a" => 1}]'],
    ["functions", function step() {}, "[function step]"],
    ["errors", new TypeError("no"), "TypeError: no"],
    ["deep values", { a: { b: { c: { d: 1 } } } }, "{ a: { b: { c: {…} } } }"],
    [
      "instances",
      new (class Point {
        x = 1;
      })(),
      "Point { x: 1 }",
    ],
    [
      "what has a text of its own",
      new (class Price {
        toString() {
          return "3 francs";
        }
      })(),
      "3 francs",
    ],
    ["empty values", [{}, []], "[{}, []]"],
    [
      "tensors",
      tensor([
        [1, 2],
        [3, 4.5],
      ]),
      "tensor [2, 2] (1, 2, 3, 4.5)",
    ],
    ["symbols", Symbol("s"), "Symbol(s)"],
  ])("writes %s", (_, value, text) => {
    expect(formatValue(value)).toContain(text);
  });

  it("ends where a value goes round in circles", () => {
    const circle: Record<string, unknown> = { name: "a" };
    circle["self"] = circle;
    expect(formatValue(circle)).toBe('{ name: "a", self: [circular] }');
  });

  it("survives values that defend themselves", () => {
    const guarded = {
      get a(): never {
        throw new Error("no");
      },
      b: 1,
    };
    expect(formatValue(guarded)).toContain("cannot be shown");
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("no");
        },
      },
    );
    expect(formatValue([trap])).toContain("cannot be shown");
  });

  it("stays short and never throws, whatever it is given", () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true }),
        (value) => {
          expect(formatValue(value).length).toBeLessThan(20_000);
        },
      ),
      { numRuns: 300 },
    );
    const huge = Array(1000).fill(Array(1000).fill("x".repeat(900)));
    expect(formatValue(huge).length).toBeLessThan(5000);
  });
});

import { describe, expect, test } from "vitest";
import { describeNetwork, drawNetwork } from "./network-drawing.ts";

describe("a drawn network", () => {
  test("joins every unit to every unit of the next layer", () => {
    expect(drawNetwork([2, 5, 3], 300, 200).edges).toHaveLength(2 * 5 + 5 * 3);
  });

  test("stands inside its frame, with inputs on the left and outputs on the right", () => {
    const { units } = drawNetwork([2, 16, 1], 300, 200);
    for (const { x, y } of units) {
      expect(x).toBeGreaterThanOrEqual(5);
      expect(x).toBeLessThanOrEqual(295);
      expect(y).toBeGreaterThanOrEqual(5);
      expect(y).toBeLessThanOrEqual(195);
    }
    expect(units[0]?.x).toBeLessThan(units.at(-1)?.x ?? 0);
  });

  test("of a layer too large to draw has a gap in its middle", () => {
    const { units, gaps } = drawNetwork([2, 500, 2], 300, 200);
    expect(units).toHaveLength(2 + 14 + 2);
    expect(gaps).toEqual([{ x: 150, y: 100 }]);
    expect(drawNetwork([2, 16, 2], 300, 200).gaps).toEqual([]);
  });
});

test("a network is described in words, with all its units", () => {
  expect(describeNetwork([784, 10])).toBe("784 inputs, no hidden layer, 10 outputs");
  expect(describeNetwork([1, 179, 1])).toBe("1 input, one hidden layer of 179 units, 1 output");
  expect(describeNetwork([2, 16, 16, 2])).toBe(
    "2 inputs, 2 hidden layers of 16 units each, 2 outputs",
  );
  expect(describeNetwork([2, 16, 8, 4, 2])).toBe(
    "2 inputs, 3 hidden layers of 16, 8 and 4 units, 2 outputs",
  );
});

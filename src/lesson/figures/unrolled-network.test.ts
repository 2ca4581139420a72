import { expect, test } from "vitest";
import { describeUnrolled, drawUnrolled, unrolledBox, unrolledSteps } from "./unrolled-network.ts";

const steps = [
  { reads: "g", says: ["English", "64 %"] },
  { reads: "a", says: ["Italian", "50 %"] },
  { reads: "r", says: ["Spanish", "85 %"] },
];

test("the steps stand side by side, with room for arrows between them", () => {
  const { steps: drawn, width, height, top } = drawUnrolled(steps);
  expect(drawn.map(({ reads }) => reads)).toEqual(["g", "a", "r"]);
  for (const [index, { x }] of drawn.entries()) {
    expect(x - unrolledBox.width / 2).toBeGreaterThan(0);
    expect(x + unrolledBox.width / 2).toBeLessThan(width);
    const next = drawn[index + 1]?.x ?? Number.POSITIVE_INFINITY;
    expect(next - x).toBeGreaterThan(unrolledBox.width);
  }
  expect(top + unrolledBox.height).toBeLessThan(height);
});

test("steps that say nothing leave no room above", () => {
  const silent = steps.map(({ reads }) => ({ reads, says: [] }));
  expect(drawUnrolled(silent).top).toBeLessThan(drawUnrolled(steps).top);
});

test("the steps are told in words", () => {
  expect(describeUnrolled(steps.slice(0, 2))).toBe(
    "step 1 reads g and says English, 64 %; step 2 reads a and says Italian, 50 %",
  );
  expect(describeUnrolled([{ reads: "x", says: [] }])).toBe("step 1 reads x");
});

test("a map of shares says the likeliest row of each column", () => {
  const map = {
    kind: "heat-map" as const,
    title: "How likely each language is",
    width: 3,
    height: 2,
    values: Float32Array.of(0.64, 0.5, 0.15, 0.36, 0.2, 0.85),
    rows: ["english", "spanish"],
    columns: ["g", "a", "r"],
  };
  expect(unrolledSteps(map)).toEqual([
    { reads: "g", says: ["English", "64 %"] },
    { reads: "a", says: ["English", "50 %"] },
    { reads: "r", says: ["Spanish", "85 %"] },
  ]);
  expect(unrolledSteps({ ...map, rows: "language" })).toEqual([]);
});

import { expect, test } from "vitest";
import { bentCurve, crossings, foldedCurve } from "./folding.ts";

const relu = (value: number) => Math.max(0, value);
const tent = (y: number) => 2 * relu(y) - 4 * relu(y - 0.5);

test.each([1, 2, 3, 6])("the drawn curve is what %i layers of two ReLUs compute", (layers) => {
  const network = (x: number) => {
    let y = x;
    for (let layer = 0; layer < layers; layer++) y = tent(y);
    return y;
  };
  const points = foldedCurve(layers);
  expect(points).toHaveLength(2 ** layers + 1);
  for (const [x, y] of points) expect(network(x)).toBe(y);
  for (const x of crossings(points)) expect(network(x)).toBe(0.5);
});

test("12 ReLUs cross the middle 64 times in six layers, and 13 times in one", () => {
  expect(crossings(foldedCurve(6))).toHaveLength(64);
  expect(crossings(bentCurve(12))).toHaveLength(13);
});

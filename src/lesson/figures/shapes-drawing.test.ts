import { expect, test } from "vitest";
import { drawSheets, shapeWords } from "./shapes-drawing.ts";

test("a channel is a sheet, and all sheets lie within the drawing", () => {
  const [picture, maps] = drawSheets([
    [28, 28, 1],
    [26, 26, 8],
  ]);
  expect(picture?.sheets).toHaveLength(1);
  expect(maps?.sheets).toHaveLength(8);
  for (const { x, y, width, height } of maps?.sheets ?? []) {
    expect(x).toBeGreaterThan(0);
    expect(y).toBeGreaterThan(0);
    expect(x + width).toBeLessThan(maps?.width ?? 0);
    expect(y + height).toBeLessThan(maps?.height ?? 0);
  }
});

test("a smaller picture is drawn smaller, and a row of numbers as one bar", () => {
  const [large, small, row] = drawSheets([[28, 28, 1], [14, 14, 1], [10]]);
  expect(small?.sheets[0]?.width).toBe((large?.sheets[0]?.width ?? 0) / 2);
  expect(row?.sheets).toHaveLength(1);
});

test("a shape is written with its lengths in order", () => {
  expect(shapeWords([26, 26, 8]).replaceAll("\u00a0", " ")).toBe("26 × 26 × 8");
});

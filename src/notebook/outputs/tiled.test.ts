import { expect, it } from "vitest";
import { tiled } from "./tiled.ts";

it("lays pictures side by side and row by row, with a gap between them", () => {
  const pixels = Uint8Array.of(1, 2, 3, 4, 5, 6);
  const {
    width,
    height,
    pixels: all,
  } = tiled(pixels, { width: 2, height: 1, count: 3, columns: 2 });
  expect([width, height]).toEqual([5, 3]);
  expect([...all]).toEqual([1, 2, 0, 3, 4, ...[0, 0, 0, 0, 0], ...[5, 6, 0, 0, 0]]);
});

it("is no wider than its pictures", () => {
  expect(tiled(Uint8Array.of(7), { width: 1, height: 1, count: 1, columns: 9 })).toEqual({
    width: 1,
    height: 1,
    pixels: Uint8Array.of(7),
  });
});

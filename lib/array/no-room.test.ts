import { expect, it } from "vitest";
import { linear, ones, setSeed, type Tensor, zeros } from "../index.ts";

const column = (length: number) => zeros([length, 1]);
const row = (length: number) => zeros([1, length]);

/** Tables of 1.6 GB, of between 2 and 4 GB, and of whatever is left beyond 4 GB. */
const tooLarge = [20_000, 25_000, 30_000, 32_769, 65_537];

it("what is too large for the memory is refused, and everything else stays as it was", () => {
  const kept = ones([1000]).multiply(3);
  const sum = (x: Tensor) => x.sum().item();
  for (const length of tooLarge) {
    expect(() => column(length).add(row(length))).toThrow("There is no room for");
    expect(() => zeros([length, length])).toThrow(`There is no room for ${length ** 2} numbers.`);
    expect(sum(kept)).toBe(3000);
    expect(sum(ones([7]).add(1))).toBe(14);
  }
});

it("layers that are too large are refused before they draw", () => {
  setSeed(1);
  expect(() => linear(100_000, 100_000)).toThrow("There is no room for 10000000000 numbers.");
  expect(() => linear(2 ** 40, 1)).toThrow("There is no room for");
});

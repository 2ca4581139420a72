import { describe, expect, it } from "vitest";
import { normalDivergence, tensor, zeros } from "./index.ts";

/** The integral of p · ln(p / q) over a fine grid, for p of that mean and variance and q standard. */
function integrated(mean: number, variance: number): number {
  const density = (x: number, m: number, v: number) =>
    Math.exp(-((x - m) * (x - m)) / (2 * v)) / Math.sqrt(2 * Math.PI * v);
  const step = 1e-3;
  let sum = 0;
  for (let x = -30; x < 30; x += step) {
    const [p, q] = [density(x, mean, variance), density(x, 0, 1)];
    if (p > 0 && q > 0) sum += p * Math.log(p / q) * step;
  }
  return sum;
}

describe("normalDivergence", () => {
  it("is the integral it stands for, summed over the code and averaged over the batch", () => {
    const moments = [
      [0.5, 2],
      [-1, 0.3],
      [2, 1],
      [0, 4],
    ] as const;
    const table = (values: number[]) => tensor(values).reshape([2, 2]);
    const found = normalDivergence(
      table(moments.map(([mean]) => mean)),
      table(moments.map(([, variance]) => Math.log(variance))),
    );
    const sum = moments.reduce((total, [mean, variance]) => total + integrated(mean, variance), 0);
    expect(found.item()).toBeCloseTo(sum / 2, 5);
  });

  it("stays finite for variances near nothing", () => {
    expect(normalDivergence(zeros([1]), tensor([-200])).item()).toBeCloseTo(99.5, 3);
  });
});

import { expect } from "vitest";
import { type Tensor, tensor } from "./index.ts";

/** What to try an operation with: its operands' shapes, and numbers to draw them from. */
export interface GradientTrial {
  readonly name: string;
  readonly shapes: readonly (readonly number[])[];
  /** As many of its parameters are given as there are shapes. */
  readonly compute: (...operands: [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor]) => Tensor;
  /** The range to draw from; a hair's breadth around whole numbers is left out. */
  readonly range?: readonly [from: number, to: number];
}

const STEP = 1e-2;

/**
 * Compares each derivative with the central difference (f(x + h) − f(x − h)) / 2h, Richardson's
 * combination of two steps, so that float32 is enough. The output is weighted with different
 * numbers, so that no two errors cancel.
 */
export function checkGradient(trial: GradientTrial, uniform: () => number): void {
  const [from, to] = trial.range ?? [-2, 2];
  const compute = trial.compute as (...operands: Tensor[]) => Tensor;
  const draw = () => {
    for (;;) {
      const x = Math.fround(from + (to - from) * uniform());
      if (Math.abs(x - Math.round(x)) > 3 * STEP) return x;
    }
  };
  const operands = trial.shapes.map((shape) => {
    const size = shape.reduce((product, length) => product * length, 1);
    return tensor(Float32Array.from({ length: size }, draw), { shape, keepGradient: true });
  });
  const weights = compute(...operands).data.map((_, i) => 0.3 + ((i * 7) % 5) / 5);
  const loss = (...values: Tensor[]): Tensor => {
    const output = compute(...values);
    return output.multiply(tensor(weights, { shape: output.shape })).sum();
  };
  loss(...operands).backward();
  for (const [which, operand] of operands.entries()) {
    if (operand.size === 0) continue;
    const { data } = operand;
    const gradient = operand.gradient.data;
    for (let i = 0; i < data.length; i++) {
      const difference = (step: number): number => {
        const at = (x: number) => {
          const moved = data.slice();
          moved[i] = x;
          const values = operands.with(which, tensor(moved, { shape: operand.shape }));
          return weightedSum(compute(...values), weights);
        };
        const x = data[i] as number;
        const [high, low] = [Math.fround(x + step), Math.fround(x - step)];
        return (at(high) - at(low)) / (high - low);
      };
      const slope = (4 * difference(STEP) - difference(2 * STEP)) / 3;
      const tolerance = 2e-3 * Math.max(1, Math.abs(slope));
      const found = gradient[i] as number;
      if (Math.abs(found - slope) <= tolerance) continue;
      expect.fail(`${trial.name}, operand ${which}, place ${i}: ${found} instead of ${slope}`);
    }
  }
}

function weightedSum(output: Tensor, weights: Float32Array): number {
  return output.data.reduce((sum, x, i) => sum + x * (weights[i] as number), 0);
}

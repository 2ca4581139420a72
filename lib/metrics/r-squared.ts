import { ShapeError, ValueError } from "../errors.ts";
import type { Tensor } from "../tensor/index.ts";
import { numbersOf } from "./number-list.ts";

/**
 * R², the share of the targets' variance that the predictions explain:
 * 1 − Σ(target − prediction)² / Σ(target − mean)². 1 is perfect, 0 is what the mean of the targets
 * would reach, below 0 it is worse than that (Wright, Correlation and causation, 1921).
 *
 * @param predictions any shape
 * @param targets as many numbers as there are predictions
 * @throws ShapeError when their numbers differ
 * @throws ValueError when all targets are equal
 * @example
 * console.log(rSquared([1, 2, 4], [1, 2, 3])); // 0.5
 */
export function rSquared(
  predictions: Tensor | ArrayLike<number>,
  targets: Tensor | ArrayLike<number>,
): number {
  const found = numbersOf("rSquared", "predictions", predictions);
  const wanted = numbersOf("rSquared", "targets", targets);
  if (found.length !== wanted.length) {
    throw new ShapeError(
      `rSquared got ${found.length} predictions, but ${wanted.length} targets.`,
      "Each prediction needs exactly one target.",
      "Take predictions and targets of the same examples.",
    );
  }
  checkVariety(wanted);
  let sum = 0;
  for (let i = 0; i < wanted.length; i++) sum += wanted[i] as number;
  const mean = sum / wanted.length;
  let missed = 0;
  let varied = 0;
  for (let i = 0; i < wanted.length; i++) {
    missed += square((wanted[i] as number) - (found[i] as number));
    varied += square((wanted[i] as number) - mean);
  }
  return 1 - missed / varied;
}

function checkVariety(targets: ArrayLike<number>): void {
  for (let i = 1; i < targets.length; i++) if (targets[i] !== targets[0]) return;
  throw new ValueError(
    "rSquared needs targets that vary.",
    `All ${targets.length} targets are ${targets[0]}: their mean leaves nothing to explain.`,
    "Take more examples, or judge these by meanSquaredError.",
  );
}

function square(x: number): number {
  return x * x;
}

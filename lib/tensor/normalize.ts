import { createInternalStorage } from "../array/recycle.ts";
import type { Storage } from "../array/storage.ts";
import { kernels, type Pointer } from "../kernels/kernels.ts";
import type { BinaryKernel } from "./binary.ts";
import { closeGradient, openGradient, scratch } from "./gradients.ts";
import { createResult, record } from "./record.ts";
import type { Operation, Tensor } from "./tensor.ts";

/** Which numbers of a tensor, seen as a table with the last dimension as columns, belong together. */
type Groups = "rows" | "columns";

/** The table as reductions see it: [outer, length, inner], where the middle is a group. */
type Plan = readonly [outer: number, length: number, inner: number];

interface Saved {
  readonly plan: Plan;
  readonly deviations: Storage;
}

/**
 * (x − mean) / √(variance + epsilon), with the mean and the variance of each group. In two passes:
 * the mean of squares less the square of the mean would lose its digits.
 */
export function normalize(
  x: Tensor,
  groups: Groups,
  epsilon: number,
): { output: Tensor; means: Storage; variances: Storage } {
  const output = createResult(x.shape);
  const { size } = x;
  const columns = x.shape.at(-1) as number;
  const rows = columns === 0 ? 0 : size / columns;
  const plan: Plan = groups === "rows" ? [rows, columns, 1] : [1, rows, columns];
  const count = groups === "rows" ? rows : columns;
  const [means, variances, deviations] = [1, 2, 3].map(() => createInternalStorage(count)) as [
    Storage,
    Storage,
    Storage,
  ];
  const at = output.storage.pointer();
  meanOf(means.pointer(), x.storage.pointer(), plan);
  byGroup(kernels.subtract, at, x.storage.pointer(), means.pointer(), plan);
  const squares = scratch(size);
  kernels.multiply(squares, at, size, at, size);
  meanOf(variances.pointer(), squares, plan);
  const added = scratch(1);
  kernels.fill(added, epsilon, 1);
  kernels.add(deviations.pointer(), variances.pointer(), count, added, 1);
  kernels.sqrt(deviations.pointer(), deviations.pointer(), count);
  byGroup(kernels.divide, at, at, deviations.pointer(), plan);
  record(output, [x], normalizeBack, { plan, deviations });
  return { output, means, variances };
}

/** dx = (d − mean of d − y · mean of d·y) / √(variance + epsilon), group by group. */
function normalizeBack({
  inputs: [x],
  output,
  saved: { plan, deviations },
}: Operation<readonly [Tensor], Saved>): void {
  const { size } = x;
  const { gradientAt } = output;
  const at = openGradient(x);
  const mean = scratch(deviations.size);
  const along = scratch(deviations.size);
  const resultAt = output.storage.pointer();
  meanOf(mean, gradientAt, plan);
  kernels.multiply(at, gradientAt, size, resultAt, size);
  meanOf(along, at, plan);
  byGroup(kernels.multiply, at, resultAt, along, plan);
  byGroup(kernels.add, at, at, mean, plan);
  kernels.subtract(at, gradientAt, size, at, size);
  byGroup(kernels.divide, at, at, deviations.pointer(), plan);
  closeGradient(x, at);
}

function meanOf(output: Pointer, input: Pointer, [outer, length, inner]: Plan): void {
  kernels.sumAxis(output, input, outer, length, inner, 1 / length);
}

/** Each number combined with the one of its group. */
function byGroup(
  kernel: BinaryKernel,
  output: Pointer,
  input: Pointer,
  groups: Pointer,
  [outer, length, inner]: Plan,
): void {
  const size = outer * length * inner;
  if (outer === 1) {
    kernel(output, input, size, groups, inner);
    return;
  }
  const spread = scratch(size);
  kernels.spreadAxis(spread, groups, outer, length, inner, 1);
  kernel(output, input, size, spread, size);
}

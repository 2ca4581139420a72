import { createInternalStorage } from "../array/recycle.ts";
import type { Storage } from "../array/storage.ts";
import { kernels } from "../kernels/kernels.ts";
import { closeGradient, openGradient } from "./gradients.ts";
import { createResult, record } from "./record.ts";
import type { Operation, Tensor } from "./tensor.ts";

/** Which numbers of a tensor, seen as a table with the last dimension as columns, belong together. */
type Groups = "rows" | "columns";

interface Saved {
  readonly groups: Groups;
  readonly variances: Storage;
  readonly epsilon: number;
}

/** (x − mean) / √(variance + epsilon), with the mean and the variance of each group. */
export function normalize(
  x: Tensor,
  groups: Groups,
  epsilon: number,
): { output: Tensor; means: Storage; variances: Storage } {
  const output = createResult(x.shape);
  const [outer, length, inner] = planOf(x, groups);
  const means = createInternalStorage(outer * inner);
  const variances = createInternalStorage(outer * inner);
  kernels.normalize(
    output.storage.pointer(),
    means.pointer(),
    variances.pointer(),
    x.storage.pointer(),
    outer,
    length,
    inner,
    epsilon,
  );
  record(output, [x], normalizeBack, { groups, variances, epsilon });
  return { output, means, variances };
}

function normalizeBack({
  inputs: [x],
  output,
  saved: { groups, variances, epsilon },
}: Operation<readonly [Tensor], Saved>): void {
  const at = openGradient(x);
  const [outer, length, inner] = planOf(x, groups);
  const resultAt = output.storage.pointer();
  const variancesAt = variances.pointer();
  const { gradientAt } = output;
  kernels.normalizeGradient(at, gradientAt, resultAt, variancesAt, outer, length, inner, epsilon);
  closeGradient(x, at);
}

/** As the kernels see it: [outer, length, inner], where the middle is a group. */
function planOf({ shape, size }: Tensor, groups: Groups): [number, number, number] {
  const columns = shape.at(-1) as number;
  const rows = columns === 0 ? 0 : size / columns;
  return groups === "rows" ? [rows, columns, 1] : [1, rows, columns];
}

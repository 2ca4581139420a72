/** What all operations on one operand share. */
import type { kernels } from "../kernels/kernels.ts";
import { checkTensor } from "./check.ts";
import { closeGradient, openGradient } from "./gradients.ts";
import { createResult, record } from "./record.ts";
import type { Operation, Tensor } from "./tensor.ts";

export type Single = Operation<readonly [Tensor], undefined>;

export function transform(
  name: string,
  x: Tensor,
  kernel: typeof kernels.exp,
  goBack: (operation: Single) => void,
): Tensor {
  checkTensor(name, x);
  const output = createResult(x.shape);
  kernel(output.storage.pointer(), x.storage.pointer(), x.size);
  return record(output, [x], goBack, undefined);
}

/** For derivatives that are computed from the operation's result. */
export function backFromResult(
  { inputs: [x], output }: Single,
  kernel: typeof kernels.tanhGradient,
): void {
  const at = openGradient(x);
  kernel(at, output.gradientAt, output.storage.pointer(), x.size);
  closeGradient(x, at);
}

/** For derivatives that are computed from its input. */
export function backFromInput(
  { inputs: [x], output }: Single,
  kernel: typeof kernels.absGradient,
): void {
  const at = openGradient(x);
  kernel(at, output.gradientAt, x.storage.pointer(), x.size);
  closeGradient(x, at);
}

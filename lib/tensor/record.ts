import { createStorage } from "../array/recycle.ts";
import { type Shape, sizeOf } from "../array/shape.ts";
import { isRecording } from "./graph.ts";
import { Operation, Tensor } from "./tensor.ts";

/**
 * A tensor for the result of an operation, not filled in yet. Call it once per operation and before
 * anything else is fetched: it may move everything else to make room. After it nothing moves until
 * the next operation.
 */
export function createResult(shape: Shape): Tensor {
  return new Tensor(shape, createStorage(sizeOf(shape)));
}

/** Whether an operation on these inputs would be recorded. */
export function isRecorded(inputs: readonly Tensor[]): boolean {
  if (!isRecording()) return false;
  for (const input of inputs) if (input.tracked) return true;
  return false;
}

/** Records how `output` came from `inputs`, unless no gradient is wanted. Gives the output back. */
export function record<const Inputs extends readonly Tensor[], Saved>(
  output: Tensor,
  inputs: Inputs,
  goBack: (operation: Operation<Inputs, Saved>) => void,
  saved: Saved,
): Tensor {
  if (isRecorded(inputs)) {
    output.operation = new Operation(output, inputs, goBack, saved) as unknown as Operation;
  }
  return output;
}

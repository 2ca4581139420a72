import { createStorage } from "../array/recycle.ts";
import { type Shape, sizeOf } from "../array/shape.ts";
import { isRecording } from "./graph.ts";
import { Operation, Tensor } from "./tensor.ts";

/** The leaves that recorded operations used, while somebody asks. */
let used: Set<Tensor> | undefined;

/** Runs `work`, and adds to `leaves` the parameters that operations recorded in it use. */
export function noteLeaves<Result>(leaves: Set<Tensor>, work: () => Result): Result {
  const outer = used;
  used = leaves;
  try {
    return work();
  } finally {
    used = outer;
    for (const leaf of leaves) outer?.add(leaf);
  }
}

/**
 * A tensor for the result of an operation, not filled in yet. Call it once per operation and before
 * anything else is fetched: it may move everything else to make room. After it nothing moves until
 * the next operation.
 */
export function createResult(shape: Shape): Tensor {
  return new Tensor(shape, createStorage(sizeOf(shape)));
}

/** Whether an operation on these inputs would be recorded. */
function isRecorded(inputs: readonly Tensor[]): boolean {
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
    if (used === undefined) return output;
    for (const one of inputs) if (one.keepGradient && one.operation === undefined) used.add(one);
  }
  return output;
}

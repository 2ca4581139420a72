/** Where the backward side of an operation finds and leaves gradients. */
import { lasting, nursery, Storage } from "../array/storage.ts";
import { kernels, type Pointer } from "../kernels/kernels.ts";
import { tick } from "./graph.ts";
import type { Tensor } from "./tensor.ts";

let pass = 0;

/** Begins a backward pass: every gradient counts as unwritten. */
export function beginPass(): number {
  pass = tick();
  return pass;
}

/** Whether this pass has already written to the tensor's gradient, so that the next must add. */
export function hasGradientAlready(tensor: Tensor): boolean {
  return tensor.pass === pass;
}

/**
 * The tensor's own gradient, for kernels that can add: ask `hasGradientAlready` first, and then
 * write or add accordingly.
 */
export function claimGradient(tensor: Tensor): Pointer {
  if (tensor.pass === pass) return tensor.gradientAt;
  tensor.pass = pass;
  const { kept, operation } = tensor;
  if (kept === undefined || (operation !== undefined && operation.spentAt === 0)) {
    tensor.gradientAt = scratch(tensor.size);
  } else {
    kept.storage ??= Storage.inRegion(tensor.size, lasting);
    kept.fresh = true;
    kept.snapshot = undefined;
    tensor.gradientAt = kept.storage.writablePointer();
  }
  return tensor.gradientAt;
}

/**
 * Where to write a contribution to the tensor's gradient: its place when this is the first one,
 * scratch otherwise. `closeGradient` then adds the scratch.
 */
export function openGradient(tensor: Tensor): Pointer {
  return tensor.pass === pass ? scratch(tensor.size) : claimGradient(tensor);
}

export function closeGradient(tensor: Tensor, at: Pointer): void {
  if (at !== tensor.gradientAt) kernels.accumulate(tensor.gradientAt, at, tensor.size);
}

/** Room for `size` floats until the end of this operation or backward pass. Moves nothing. */
export function scratch(size: number): Pointer {
  return nursery.take(size);
}

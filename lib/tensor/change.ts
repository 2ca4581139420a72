import { lasting, Storage } from "../array/storage.ts";
import type { Pointer } from "../kernels/kernels.ts";
import { kernels } from "../kernels/kernels.ts";
import { tick } from "./graph.ts";
import type { Tensor } from "./tensor.ts";

/**
 * Where to write to a tensor that is changed in place, noted as a change. Tensors that share its
 * numbers keep the old ones.
 */
export function change(tensor: Tensor): Pointer {
  if (tensor.storage.shared) {
    const copy = Storage.inRegion(tensor.size, lasting);
    kernels.copy(copy.pointer(), tensor.storage.pointer(), tensor.size);
    tensor.storage = copy;
  }
  tensor.version++;
  tensor.changed = tick();
  return tensor.storage.writablePointer();
}

import { inWords, ValueError } from "../errors.ts";
import { Tensor } from "../tensor/index.ts";
import { fromBfloat16, fromFloat16 } from "./half-precision.ts";
import { readHeader, type TypeName } from "./safetensors-header.ts";

/** What a safetensors file holds. */
export interface SafetensorsFile {
  readonly tensors: ReadonlyMap<string, Tensor>;
  /** What its writer says about the whole file. */
  readonly metadata: Readonly<Record<string, string>>;
}

/**
 * All tensors of a safetensors file, whoever wrote it (https://huggingface.co/docs/safetensors).
 * Numbers of the types F16, BF16 and F64 become float32. PyTorch keeps the weights of a linear layer
 * as [out, in]: transpose them.
 *
 * @throws ValueError when it is given no bytes
 * @throws DataError when the bytes are no such file, are damaged, or hold numbers of another type
 * @example
 * const bytes = saveWeights(linear(2, 3));
 * const { tensors } = readSafetensors(bytes);
 * console.log(tensors.get("weights")?.shape); // [2, 3]
 */
export function readSafetensors(bytes: Uint8Array): SafetensorsFile {
  if (!(bytes instanceof Uint8Array)) {
    throw new ValueError(
      `A file is needed as bytes, but this is ${inWords(bytes)}.`,
      "Bytes come in a Uint8Array.",
      "Of an ArrayBuffer, make one with new Uint8Array(buffer).",
    );
  }
  const { tensors, metadata, end: start } = readHeader(bytes);
  const read = tensors.map(({ name, type, shape, begin, end }) => {
    // A copy begins where arrays of any type may begin; slice() of Node's Buffer makes none.
    const { buffer } = new Uint8Array(bytes.subarray(start + begin, start + end));
    return [name, Tensor.over(toFloat32[type](buffer), shape)] as const;
  });
  return { tensors: new Map(read), metadata };
}

// Typed arrays have the byte order of the machine, which WebAssembly's is everywhere: least first.
const toFloat32: Record<TypeName, (bytes: ArrayBuffer) => Float32Array> = {
  F64: (bytes) => Float32Array.from(new Float64Array(bytes)),
  F32: (bytes) => new Float32Array(bytes),
  F16: (bytes) => fromFloat16(new Uint16Array(bytes)),
  BF16: (bytes) => fromBfloat16(new Uint16Array(bytes)),
};

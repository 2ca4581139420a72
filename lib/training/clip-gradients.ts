import type { Storage } from "../array/storage.ts";
import { checkOptions, GradientError, inWords, ValueError } from "../errors.ts";
import { floats, kernels } from "../kernels/kernels.ts";
import { checkTensor, type Tensor } from "../tensor/index.ts";

/**
 * Shortens the gradient of the last `backward()`, all parameters together, to a length it may not
 * exceed; its direction stays. Where ‖g‖ > norm, g becomes g · norm / ‖g‖ (Pascanu, Mikolov and
 * Bengio, 2013, arXiv 1211.5063). Call it between `backward()` and `step()`.
 *
 * A gradient that is not finite stays as it is, so that the break is seen.
 *
 * @param options.norm the greatest length: 1 and 5 are usual
 * @returns the length before
 * @throws ValueError when something is no tensor, or the norm is not above 0
 * @throws GradientError when no parameter has a new gradient
 * @example
 * const w = tensor([0, 0], { keepGradient: true });
 * w.multiply(tensor([3, 4])).sum().backward();
 * console.log(clipGradients([w], { norm: 1 })); // 5
 * console.log(w.gradient.toArray()); // [0.6, 0.8]
 */
export function clipGradients(parameters: readonly Tensor[], options: { norm: number }): number {
  checkOptions("clipGradients", options ?? {}, ["norm"]);
  const limit = checkNorm(options?.norm);
  checkList(parameters);
  const gradients = [...new Set(parameters)]
    .flatMap(({ kept }) => kept ?? [])
    .filter(({ storage, fresh }) => storage !== undefined && fresh);
  if (gradients.length === 0) throw missing();
  const storages = gradients.map(({ storage }) => storage as Storage);
  const norm = Math.sqrt(storages.reduce((sum, storage) => sum + sumOfSquares(storage), 0));
  if (!(norm > limit && norm < Number.POSITIVE_INFINITY)) return norm;
  for (const storage of storages) {
    const at = storage.writablePointer();
    kernels.scale(at, at, limit / norm, storage.size);
  }
  for (const gradient of gradients) gradient.snapshot = undefined;
  return norm;
}

/** In float64, where squares of float32 neither overflow nor vanish. */
function sumOfSquares(storage: Storage): number {
  const start = storage.pointer() >> 2;
  const end = start + storage.size;
  let sum = 0;
  for (let i = start; i < end; i++) sum += (floats[i] as number) * (floats[i] as number);
  return sum;
}

function checkNorm(norm: number | undefined): number {
  if (norm !== undefined && Number.isFinite(norm) && norm > 0) return norm;
  throw new ValueError(
    `clipGradients can't use the norm ${inWords(norm)}.`,
    "It is the greatest length the gradient may have, so it is a number above 0.",
    "Write clipGradients(model.parameters(), { norm: 1 }).",
  );
}

function checkList(parameters: unknown): asserts parameters is readonly Tensor[] {
  if (Array.isArray(parameters)) {
    for (const parameter of parameters) checkTensor("clipGradients", parameter);
    return;
  }
  throw new ValueError(
    `clipGradients needs a list of parameters, but got ${inWords(parameters)}.`,
    "It shortens the gradients of the tensors in that list.",
    "Write clipGradients(model.parameters(), { norm: 1 }).",
  );
}

function missing(): GradientError {
  return new GradientError(
    "clipGradients found no gradient to clip.",
    "No backward() has reached these parameters since the last step.",
    "Call loss.backward() before it, and optimizer.step() after it.",
  );
}

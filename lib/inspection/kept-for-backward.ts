import { Storage } from "../array/storage.ts";
import { inWords, ValueError } from "../errors.ts";
import { Tensor } from "../tensor/index.ts";
import type { Operation } from "../tensor/tensor.ts";

/**
 * Bytes that were made on the way forward to `result` and are held until `backward` has gone through
 * them: what layers gave, and what operations noted for their gradients. Parameters and data, which
 * are there anyway, do not count. Inside `evaluate` nothing is held for a way back: 0.
 *
 * @throws ValueError when it is no tensor
 * @example
 * const model = sequential(linear(784, 32), relu, linear(32, 10));
 * console.log(keptForBackward(model(ones([64, 784])))); // 10752
 */
export function keptForBackward(result: Tensor): number {
  if (!(result instanceof Tensor)) {
    throw new ValueError(
      `keptForBackward needs a tensor, but got ${inWords(result)}.`,
      "It counts what was recorded on the way to it.",
      "Write keptForBackward(loss), before loss.backward().",
    );
  }
  const kept = new Set<Storage>();
  const seen = new Set<Operation>();
  const waiting = [result];
  for (let tensor = waiting.pop(); tensor; tensor = waiting.pop()) {
    const { operation } = tensor;
    if (operation === undefined || operation.spentAt !== 0 || seen.has(operation)) continue;
    seen.add(operation);
    waiting.push(...operation.inputs);
    kept.add(tensor.storage);
    for (const storage of storagesOf(operation.saved)) kept.add(storage);
  }
  return [...kept].reduce((sum, { size }) => sum + size * 4, 0);
}

function storagesOf(saved: unknown): Storage[] {
  if (saved instanceof Storage) return [saved];
  if (saved instanceof Tensor) return [saved.storage];
  if (typeof saved !== "object" || saved === null) return [];
  return Object.values(saved).filter((part) => part instanceof Storage);
}

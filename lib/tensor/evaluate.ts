import { recycle } from "../array/recycle.ts";
import { inWords, ValueError } from "../errors.ts";
import { beginEvaluating, endEvaluating } from "./graph.ts";

/**
 * Runs `work` without recording gradients, and with layers such as dropout in evaluation mode.
 * Gives back what `work` returns.
 *
 * @throws ValueError when `work` is not a function, or is an async one
 * @example
 * const model = linear(2, 1);
 * console.log(evaluate(() => model(tensor([[1, 2]]))).shape); // [1, 1]
 */
export function evaluate<Result>(work: () => Result): Result {
  if (typeof work !== "function") {
    throw new ValueError(
      `evaluate needs a function, but got ${inWords(work)}.`,
      "It must switch recording off before the work begins.",
      "Write evaluate(() => model(x)).",
    );
  }
  beginEvaluating();
  try {
    const result = work();
    if (result instanceof Promise) {
      throw new ValueError(
        "evaluate can't wait for an async function.",
        "Recording would be on again before its work is done.",
        "Put evaluate inside the async function, around the part that computes.",
      );
    }
    return result;
  } finally {
    if (endEvaluating()) recycle();
  }
}

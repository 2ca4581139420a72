import { inWords, ShapeError, ValueError } from "../errors.ts";
import { exp } from "../kernels/mathematics.ts";
import { Tensor } from "../tensor/index.ts";

/**
 * e to the loss: between how many equally likely tokens a language model hesitates (Jelinek, Mercer,
 * Bahl and Baker, Perplexity: a measure of the difficulty of speech recognition tasks, 1977).
 *
 * @param loss the mean cross-entropy per token in nats, as `crossEntropy` gives it
 * @throws ShapeError when it is a tensor of several numbers
 * @throws ValueError when it is no loss
 * @example
 * const loss = crossEntropy(zeros([1, 27]), [0]);
 * console.log(perplexity(loss).toFixed(1)); // "27.0"
 */
export function perplexity(loss: Tensor | number): number {
  return exp(lossOf("perplexity", loss));
}

/**
 * The loss in bits, loss / ln 2: how long each character would be if the model packed the text
 * (Shannon, Prediction and entropy of printed English, 1951).
 *
 * @param loss the mean cross-entropy per character in nats, as `crossEntropy` gives it
 * @throws ShapeError when it is a tensor of several numbers
 * @throws ValueError when it is no loss
 * @example
 * const loss = crossEntropy(zeros([1, 32]), [0]);
 * console.log(bitsPerCharacter(loss).toFixed(1)); // "5.0"
 */
export function bitsPerCharacter(loss: Tensor | number): number {
  return lossOf("bitsPerCharacter", loss) / Math.LN2;
}

function lossOf(name: string, loss: unknown): number {
  if (loss instanceof Tensor && loss.size !== 1) {
    throw new ShapeError(
      `${name} got ${loss.size} numbers.`,
      "A loss is one number: the mean over all tokens.",
      "Take the mean first: loss.mean().",
    );
  }
  const value = loss instanceof Tensor ? loss.item() : loss;
  // NaN passes: a loss that broke shall be seen where it is shown.
  if (typeof value === "number" && !(value < 0)) return value;
  throw new ValueError(
    `${name} can't use ${inWords(value)} as a loss.`,
    "A mean cross-entropy is a number of at least 0.",
    "Give it what crossEntropy gave.",
  );
}

import { inWords, ShapeError, ValueError } from "../errors.ts";
import type { Labels, Tensor } from "../tensor/index.ts";
import { numbersOf } from "./number-list.ts";

/**
 * The area under the ROC curve: the probability that a positive example scores higher than a
 * negative one, where a tie counts one half. 0.5 is guessing, below it the order is upside down.
 *
 * It is Mann and Whitney's U: (R − p·(p + 1)/2) / (p·n), with R the sum of the ranks of the p
 * positive scores among all, equal scores sharing their mean rank (Hanley and McNeil, The meaning
 * and use of the area under a ROC curve, Radiology 143, 1982).
 *
 * @param scores one for each example, on any scale: the higher, the more positive
 * @param labels 1 for positive, 0 for negative
 * @throws ShapeError when there are not as many labels as scores
 * @throws ValueError when a score is NaN, a label is neither 0 nor 1, or one kind is missing
 * @example
 * console.log(rocArea([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])); // 0.75
 */
export function rocArea(scores: Tensor | ArrayLike<number>, labels: Labels): number {
  const values = numbersOf("rocArea", "scores", scores);
  const truths = numbersOf("rocArea", "labels", labels);
  checkScores(values, truths);
  const order = Uint32Array.from(values, (_, place) => place).sort((left, right) =>
    compare(values[left] as number, values[right] as number),
  );
  let positives = 0;
  let ranks = 0;
  for (let start = 0; start < order.length; ) {
    const score = values[order[start] as number];
    let end = start;
    let among = 0;
    for (; end < order.length && values[order[end] as number] === score; end++) {
      among += truths[order[end] as number] as number;
    }
    // Ranks count from 1: those from start + 1 to end have this mean.
    ranks += (among * (start + 1 + end)) / 2;
    positives += among;
    start = end;
  }
  const negatives = order.length - positives;
  if (positives === 0 || negatives === 0) throw oneKind(positives, negatives);
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** A difference would be NaN between infinities. */
function compare(left: number, right: number): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function checkScores(scores: ArrayLike<number>, labels: ArrayLike<number>): void {
  if (scores.length !== labels.length) {
    throw new ShapeError(
      `rocArea got ${scores.length} scores, but ${labels.length} labels.`,
      "Each example has one score and one label.",
      "Of two columns of outputs take one: output.slice(1, 2, { axis: 1 }).",
    );
  }
  for (let i = 0; i < scores.length; i++) {
    if (labels[i] !== 0 && labels[i] !== 1) {
      throw new ValueError(
        `rocArea got the label ${inWords(labels[i])} for example ${i}.`,
        "A label is 1 for a positive example and 0 for a negative one.",
        "For one class among several, compare first: labels.equal(2).",
      );
    }
    if (typeof scores[i] === "number" && !Number.isNaN(scores[i])) continue;
    throw new ValueError(
      `rocArea got the score ${inWords(scores[i])} for example ${i}.`,
      "It puts the scores in order, and this is no number.",
      "Check the network's outputs; NaN comes from training that went wrong.",
    );
  }
}

function oneKind(positives: number, negatives: number): ValueError {
  return new ValueError(
    `rocArea got ${positives} positive and ${negatives} negative examples.`,
    "It compares each positive with each negative, so it needs both kinds.",
    "Take more examples, or check the labels.",
  );
}

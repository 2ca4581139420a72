import { inWords, ValueError } from "../../../lib/errors.ts";
import { limits } from "../protocol/output-limits.ts";
import { checkTitle } from "./check-title.ts";
import { numbersOf } from "./histogram.ts";
import { binned, type Sample, sampled } from "./histogram-bins.ts";
import type { TensorLike } from "./recognize.ts";
import { StandingOutput } from "./standing-output.ts";

/** Histograms of the same values at successive moments. */
export interface Histograms {
  /** Adds a moment: its place, such as the step, and then the values as they are now. */
  add(moment: Record<string, number | TensorLike | ArrayLike<number>>): void;
}

/** So many values of a moment are kept. */
const keptValues = 1024;
const ridgeBins = 40;

/**
 * Shows how a distribution changes, such as that of weights or gradients while a network learns: one
 * histogram behind the other. Of many moments an even choice is kept, and always the last.
 *
 * @throws ValueError when the title is no text, or a moment is not a place and values
 * @example
 * const layer = linear(16, 16);
 * const optimizer = sgd(layer.parameters(), { rate: 0.5 });
 * const chart = histograms("Weights of the first layer");
 * for (let step = 0; step < 5; step++) {
 *   layer(ones([8, 16])).mean().backward();
 *   optimizer.step();
 *   chart.add({ step, weights: layer.weights });
 * }
 */
export function histograms(title: string): Histograms {
  checkTitle("histograms", title);
  const place = new StandingOutput();
  let x = "";
  let kept: Sample[] = [];
  let every = 1;
  let added = 0;
  return {
    add(moment) {
      const [[axis, at], [, values]] = checkMoment(moment);
      x ||= axis;
      const sample = sampled(at, numbersOf("histograms.add", values), keptValues);
      // Moments between those that are kept stand only until the next one comes.
      if (added > 0 && (added - 1) % every !== 0) kept.pop();
      kept.push(sample);
      added++;
      if (kept.length === limits.histograms) {
        kept = kept.filter((_, index) => index % 2 === 0);
        every *= 2;
        if ((added - 1) % every !== 0) kept.push(sample);
      }
      place.set(binned(title, x, kept, ridgeBins));
    },
  };
}

function checkMoment(moment: unknown): [[string, number], [string, unknown]] {
  const entries =
    typeof moment === "object" && moment !== null ? Object.entries(moment as object) : [];
  const [first, second] = entries;
  if (first && second && entries.length === 2 && typeof first[1] === "number") {
    return [[first[0], first[1]], second];
  }
  throw new ValueError(
    `add got ${entries.length > 0 ? entries.map(([name]) => name).join(", ") : inWords(moment)}.`,
    "A moment is one object of two: its place, a number, and then the values as they are now.",
    "Write chart.add({ step, weights: layer.weights }).",
  );
}

import { checkOptions, inWords, ValueError } from "../errors.ts";
import type { Labels } from "../tensor/index.ts";
import { type ClassPairs, pairClasses } from "./class-pairs.ts";

export interface ClassScoreOptions {
  /** The class that is looked for among all others; 1 unless said. */
  positive?: number;
  /** "macro" for the mean over all classes that occur, each as important as any other. */
  average?: "macro";
}

/** How a class was met: rightly, wrongly, or not at all. */
interface Hits {
  right: number;
  wrong: number;
  missed: number;
}

/**
 * How much of what was called positive is positive: TP / (TP + FP), from 0 to 1, and 0 when nothing
 * was called positive (Manning, Raghavan and Schütze, Introduction to Information Retrieval, 8.3).
 *
 * @param predicted logits [..., classes], of which the largest in a row counts, or classes [batch]
 * @param labels the right classes, whole numbers from 0
 * @throws ShapeError when there are not as many labels as predictions
 * @throws ValueError when something is no class, or there are several and no option says what to do
 * @example
 * console.log(precision([1, 1, 1, 0], [1, 1, 0, 1]).toFixed(3)); // "0.667"
 */
export function precision(
  predicted: Labels,
  labels: Labels,
  options: ClassScoreOptions = {},
): number {
  const score = ({ right, wrong }: Hits) => share(right, right + wrong);
  return judge("precision", predicted, labels, options, score);
}

/**
 * How much of what is positive was found: TP / (TP + FN), from 0 to 1, and 0 when nothing is
 * positive (Manning, Raghavan and Schütze, Introduction to Information Retrieval, 8.3).
 *
 * @param predicted logits [..., classes], of which the largest in a row counts, or classes [batch]
 * @param labels the right classes, whole numbers from 0
 * @throws ShapeError when there are not as many labels as predictions
 * @throws ValueError when something is no class, or there are several and no option says what to do
 * @example
 * console.log(recall([1, 0, 0, 0], [1, 1, 0, 0])); // 0.5
 */
export function recall(predicted: Labels, labels: Labels, options: ClassScoreOptions = {}): number {
  const score = ({ right, missed }: Hits) => share(right, right + missed);
  return judge("recall", predicted, labels, options, score);
}

/**
 * The harmonic mean of precision and recall: 2·TP / (2·TP + FP + FN), from 0 to 1 (van Rijsbergen,
 * Information Retrieval, 1979). The macro average is the mean of the classes' F1, not the F1 of
 * mean precision and recall (Opitz and Burst, 2019, arXiv 1911.03347).
 *
 * @param predicted logits [..., classes], of which the largest in a row counts, or classes [batch]
 * @param labels the right classes, whole numbers from 0
 * @throws ShapeError when there are not as many labels as predictions
 * @throws ValueError when something is no class, or there are several and no option says what to do
 * @example
 * console.log(f1([0, 1, 2, 2], [0, 1, 2, 1], { average: "macro" }).toFixed(3)); // "0.778"
 */
export function f1(predicted: Labels, labels: Labels, options: ClassScoreOptions = {}): number {
  const score = ({ right, wrong, missed }: Hits) => share(2 * right, 2 * right + wrong + missed);
  return judge("f1", predicted, labels, options, score);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function judge(
  name: string,
  predicted: Labels,
  labels: Labels,
  options: ClassScoreOptions,
  score: (hits: Hits) => number,
): number {
  checkOptions(name, options, ["positive", "average"]);
  const pairs = pairClasses(name, predicted, labels, undefined);
  const hits = countHits(pairs);
  if (options.average === undefined) {
    const positive = positiveOf(name, options.positive, pairs.classes);
    return score(hits[positive] ?? { right: 0, wrong: 0, missed: 0 });
  }
  checkAverage(name, options);
  const occurring = hits.filter(({ right, wrong, missed }) => right + wrong + missed > 0);
  return occurring.reduce((sum, one) => sum + score(one), 0) / occurring.length;
}

function countHits({ predicted, labels, classes }: ClassPairs): Hits[] {
  const hits = Array.from({ length: classes }, () => ({ right: 0, wrong: 0, missed: 0 }));
  for (let i = 0; i < labels.length; i++) {
    const found = hits[predicted[i] as number] as Hits;
    const meant = hits[labels[i] as number] as Hits;
    if (found === meant) {
      found.right++;
    } else {
      found.wrong++;
      meant.missed++;
    }
  }
  return hits;
}

function positiveOf(name: string, positive: number | undefined, classes: number): number {
  if (positive === undefined && classes > 2) {
    throw new ValueError(
      `${name} found ${classes} classes and can't tell which is the positive one.`,
      "It judges how one class is told from all others.",
      `Write ${name}(…, { positive: ${classes - 1} }) for one class, or ${name}(…, { average: "macro" }) for the mean of all.`,
    );
  }
  if (positive === undefined) return 1;
  if (Number.isInteger(positive) && positive >= 0) return positive;
  throw new ValueError(
    `${name} can't look for the class ${inWords(positive)}.`,
    "Classes are whole numbers from 0.",
    `Write ${name}(…, { positive: 1 }).`,
  );
}

function checkAverage(name: string, { average, positive }: ClassScoreOptions): void {
  if (average !== "macro") {
    throw new ValueError(
      `${name} knows no average called ${inWords(average)}.`,
      "There is one: the mean over the classes.",
      `Write ${name}(…, { average: "macro" }).`,
    );
  }
  if (positive === undefined) return;
  throw new ValueError(
    `${name} got both an average and a positive class.`,
    "The average is over all classes, and a positive class is one of them.",
    "Choose one of the two options.",
  );
}

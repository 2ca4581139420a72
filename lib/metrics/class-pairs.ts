import { shapeText } from "../array/shape.ts";
import { inWords, ShapeError, ValueError } from "../errors.ts";
import { type Labels, Tensor } from "../tensor/index.ts";
import { numbersOf } from "./number-list.ts";

/** More classes than this are taken for a mistake unless the reader says how many there are. */
const USUAL = 10_000;

/** For each example the class that was predicted and the right one. */
export interface ClassPairs {
  readonly predicted: ArrayLike<number>;
  readonly labels: ArrayLike<number>;
  /** How many classes there are: none of the numbers above is as large. */
  readonly classes: number;
}

/**
 * Pairs predictions with labels, checked to be classes.
 *
 * @param predicted logits [..., classes], of which the largest in a row counts, or labels [batch]
 * @param classes how many there are; as many as are seen unless said
 */
export function pairClasses(
  name: string,
  predicted: Labels,
  labels: Labels,
  classes: number | undefined,
): ClassPairs {
  const columns = predicted instanceof Tensor ? predicted.shape.slice(1).at(-1) : undefined;
  const found = columns === undefined ? predicted : largestColumns(name, predicted as Tensor);
  const left = numbersOf(name, "predictions", found);
  const right = numbersOf(name, "labels", labels);
  if (left.length !== right.length) throw lengthError(name, predicted, left.length, labels, right);
  const limit = checkClasses(name, classes) ?? USUAL;
  const seen = Math.max(greatest(name, left, limit), greatest(name, right, limit)) + 1;
  return { predicted: left, labels: right, classes: classes ?? Math.max(seen, columns ?? 0) };
}

function largestColumns(name: string, logits: Tensor): Tensor {
  if (logits.shape.at(-1) !== 1) return logits.argmax({ axis: -1 });
  throw new ShapeError(
    `${name} can't tell classes by one column: the predictions have the shape ${shapeText(logits.shape)}.`,
    "The class of a row is the place of its largest number, and here each row has one number.",
    "For yes or no, decide first: output.greater(0).reshape([-1]), with 0.5 after a sigmoid.",
  );
}

/** The largest class, after each was checked to be one. */
function greatest(name: string, values: ArrayLike<number>, limit: number): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (!(Number.isInteger(value) && value >= 0 && value < limit)) {
      throw new ValueError(
        `${name} got the class ${inWords(value)} for example ${i}.`,
        `Classes are whole numbers from 0 to ${limit - 1} here.`,
        "Number the classes from 0; scores become classes by argmax or greater.",
      );
    }
    if (value > most) most = value;
  }
  return most;
}

function checkClasses(name: string, classes: number | undefined): number | undefined {
  if (classes === undefined || (Number.isInteger(classes) && classes > 0)) return classes;
  throw new ValueError(
    `${name} can't have ${inWords(classes)} classes.`,
    "It counts them, so it is a whole number above 0.",
    "Leave the option out to take the classes that are seen.",
  );
}

function lengthError(
  name: string,
  predicted: Labels,
  rows: number,
  labels: Labels,
  { length }: ArrayLike<number>,
): ShapeError {
  const oneHot = labels instanceof Tensor && labels.shape.length > 1;
  const shown = predicted instanceof Tensor ? ` of shape ${shapeText(predicted.shape)}` : "";
  return new ShapeError(
    `${name} got ${rows} predictions${shown}, but ${oneHot ? `labels of shape ${shapeText(labels.shape)}` : `${length} labels`}.`,
    "Each prediction needs exactly one label.",
    oneHot
      ? "If the labels are one-hot, turn them into whole numbers: labels.argmax({ axis: -1 })."
      : "Take predictions and labels of the same examples.",
  );
}

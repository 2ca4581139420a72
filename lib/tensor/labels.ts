import { createInternalStorage } from "../array/recycle.ts";
import { counted, shapeText } from "../array/shape.ts";
import type { Storage } from "../array/storage.ts";
import { inWords, ShapeError, ValueError } from "../errors.ts";
import { integers } from "../kernels/kernels.ts";
import { Tensor } from "./tensor.ts";

/** Classes as whole numbers from 0: one for each row. A tensor, a plain or a typed array. */
export type Labels = Tensor | ArrayLike<number>;

/** The labels as numbers a loop can read. */
export function labelValues(name: string, labels: Labels, rows: number): ArrayLike<number> {
  const values = labels instanceof Tensor ? labels.data : labels;
  if (typeof values !== "object" || values === null || typeof values.length !== "number") {
    throw new ValueError(
      `${name} needs labels, but got ${inWords(labels)}.`,
      "Labels are whole numbers from 0, one for each row: [0, 2, 1].",
      "Give an array or a tensor of them.",
    );
  }
  if (values.length === rows) return values;
  const oneHot = labels instanceof Tensor && labels.shape.length > 1;
  throw new ShapeError(
    `${name} got ${counted(rows, "row")}, but ${oneHot ? `labels of shape ${shapeText(labels.shape)}` : counted(values.length, "label")}.`,
    "Each row needs exactly one label.",
    oneHot
      ? "If the labels are one-hot, turn them into whole numbers: labels.argmax({ axis: -1 })."
      : "Take inputs and labels of the same examples.",
  );
}

/** The labels as whole numbers in the kernels' memory, each checked to be a class. Moves nothing. */
export function labelStorage(name: string, labels: Labels, rows: number, classes: number): Storage {
  const values = labelValues(name, labels, rows);
  const storage = createInternalStorage(rows);
  const at = storage.pointer() >> 2;
  for (let i = 0; i < rows; i++) {
    const label = values[i] as number;
    checkLabel(name, label, i, classes);
    integers[at + i] = label;
  }
  return storage;
}

/** Refuses what is no class. */
export function checkLabel(name: string, label: number, row: number, classes: number): void {
  if (Number.isInteger(label) && label >= 0 && label < classes) return;
  throw new ValueError(
    `${name} got the label ${inWords(label)} in row ${row}.`,
    `With ${classes} columns the classes are the whole numbers 0 to ${classes - 1}.`,
    "Number the classes from 0, or give the network as many outputs as there are classes.",
  );
}

import { createInternalStorage } from "../array/recycle.ts";
import { type Shape, shapeText } from "../array/shape.ts";
import type { Storage } from "../array/storage.ts";
import { ShapeError } from "../errors.ts";
import { kernels } from "../kernels/kernels.ts";
import { checkTensor } from "./check.ts";
import { closeGradient, openGradient } from "./gradients.ts";
import { checkLabel, type Labels, labelStorage, labelValues } from "./labels.ts";
import { createResult, record } from "./record.ts";
import type { Operation, Tensor } from "./tensor.ts";

const SCALAR: Shape = [];

interface Classified {
  probabilities: Storage;
  labels: Storage;
}

/**
 * Softmax and cross-entropy in one: the mean over the rows of -ln(probability of the right class).
 * Give it the network's raw outputs, without softmax. In nats: ln(classes) when nothing is known.
 *
 * @param logits [..., classes]
 * @param labels the right class of each row, whole numbers from 0
 * @throws ShapeError when there are not as many labels as rows
 * @throws ValueError when a label is no class
 * @example
 * const loss = crossEntropy(tensor([[2, 0], [0, 0]]), [0, 1]);
 * console.log(loss.item().toFixed(3)); // "0.410"
 */
export function crossEntropy(logits: Tensor, labels: Labels): Tensor {
  checkLogits("crossEntropy", logits);
  const columns = logits.shape.at(-1) as number;
  const rows = logits.size / columns;
  const output = createResult(SCALAR);
  const saved = {
    labels: labelStorage("crossEntropy", labels, rows, columns),
    probabilities: createInternalStorage(logits.size),
  };
  kernels.crossEntropy(
    output.storage.pointer(),
    saved.probabilities.pointer(),
    logits.storage.pointer(),
    saved.labels.pointer(),
    rows,
    columns,
  );
  return record(output, [logits], crossEntropyBack, saved);
}

function crossEntropyBack({
  inputs: [logits],
  output,
  saved: { probabilities, labels },
}: Operation<readonly [Tensor], Classified>): void {
  const columns = logits.shape.at(-1) as number;
  const rows = logits.size / columns;
  const at = openGradient(logits);
  kernels.crossEntropyGradient(
    at,
    output.gradientAt,
    probabilities.pointer(),
    labels.pointer(),
    rows,
    columns,
  );
  closeGradient(logits, at);
}

/**
 * The share of rows whose largest number stands at the right class, from 0 to 1.
 *
 * @param logits [..., classes], raw outputs or probabilities
 * @param labels the right class of each row, whole numbers from 0
 * @throws ShapeError when there are not as many labels as rows
 * @throws ValueError when a label is no class
 * @example
 * console.log(accuracy(tensor([[2, 0], [3, 1]]), [0, 1])); // 0.5
 */
export function accuracy(logits: Tensor, labels: Labels): number {
  checkLogits("accuracy", logits);
  const columns = logits.shape.at(-1) as number;
  const rows = logits.size / columns;
  const values = labelValues("accuracy", labels, rows);
  const places = createResult([rows]);
  kernels.argmaxAxis(places.storage.pointer(), logits.storage.pointer(), rows, columns, 1);
  const found = places.data;
  let right = 0;
  for (let i = 0; i < rows; i++) {
    const label = values[i] as number;
    checkLabel("accuracy", label, i, columns);
    if (found[i] === label) right++;
  }
  return right / rows;
}

function checkLogits(name: string, logits: Tensor): void {
  checkTensor(name, logits);
  if (logits.shape.length > 0 && logits.size > 0) return;
  throw new ShapeError(
    `${name} can't use outputs of shape ${shapeText(logits.shape)}.`,
    "It needs rows of numbers, one number for each class: [batch, classes].",
    "Give it the network's output for a batch.",
  );
}

import { checkOptions } from "../errors.ts";
import { type Labels, type Tensor, tensor } from "../tensor/index.ts";
import { pairClasses } from "./class-pairs.ts";

export interface ConfusionMatrixOptions {
  /** How many classes there are; as many as outputs, or as are seen, unless said. */
  classes?: number;
}

/**
 * How often each class was taken for each: row = the right class, column = the predicted one, so
 * that what is right stands on the diagonal.
 *
 * @param predicted logits [..., classes], of which the largest in a row counts, or classes [batch]
 * @param labels the right classes, whole numbers from 0
 * @returns [classes, classes]
 * @throws ShapeError when there are not as many labels as predictions
 * @throws ValueError when something is no class
 * @example
 * const matrix = confusionMatrix([0, 1, 1, 0], [0, 1, 0, 0]);
 * console.log(matrix.toArray()); // [[2, 1], [0, 1]]
 */
export function confusionMatrix(
  predicted: Labels,
  labels: Labels,
  options: ConfusionMatrixOptions = {},
): Tensor {
  checkOptions("confusionMatrix", options, ["classes"]);
  const pairs = pairClasses("confusionMatrix", predicted, labels, options.classes);
  const { classes } = pairs;
  const counts = new Float32Array(classes * classes);
  for (let i = 0; i < pairs.labels.length; i++) {
    const place = (pairs.labels[i] as number) * classes + (pairs.predicted[i] as number);
    (counts[place] as number)++;
  }
  return tensor(counts, { shape: [classes, classes] });
}

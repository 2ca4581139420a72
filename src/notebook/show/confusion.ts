import { checkOptions, ValueError } from "../../../lib/errors.ts";
import { limits } from "../protocol/output-limits.ts";
import { checkTitle } from "./check-title.ts";
import { cut } from "./log.ts";
import { type Matrix, matrixOf } from "./matrix-of.ts";
import { post } from "./sink.ts";

export interface ConfusionOptions {
  /** A name for each class, in the order of the labels. */
  classes?: readonly string[];
}

/**
 * Shows how often each class was taken for each: counts, their shares of the true class, and a frame
 * about what is right.
 *
 * @param matrix `[classes, classes]`, a row for each true class and a column for each predicted one
 * @throws ShapeError when the tensor is no matrix
 * @throws ValueError when the title is no text, the matrix holds no counts, or a name is missing
 * @example
 * confusion("Pets", [[8, 2], [1, 9]], { classes: ["cat", "dog"] });
 */
export function confusion(title: string, matrix: Matrix, options: ConfusionOptions = {}): void {
  checkTitle("confusion", title, "counts");
  checkOptions("confusion", options, ["classes"]);
  const { width, height, values } = matrixOf("confusion", matrix);
  const counts = Float64Array.from(values);
  const whole = counts.every((count) => Number.isSafeInteger(count) && count >= 0);
  if (width !== height || width > limits.confusionClasses || !whole) {
    throw new ValueError(
      `confusion got ${whole ? `${height} rows and ${width} columns` : "numbers that are no counts"}.`,
      `It takes whole numbers from 0, [classes, classes], of at most ${limits.confusionClasses} classes.`,
      "Count for each true class (row) how often each class (column) was predicted.",
    );
  }
  const classes = options.classes ?? Array.from({ length: width }, (_, label) => `class ${label}`);
  if (classes.length !== width) {
    throw new ValueError(
      `There are ${classes.length} class names, but ${width} classes.`,
      "Each class has one name, in the order of the labels.",
      `Give ${width} names, or leave classes out.`,
    );
  }
  post({
    kind: "confusion",
    title: cut(title, limits.name),
    classes: classes.map((name) => cut(String(name), limits.name)),
    counts,
  });
}

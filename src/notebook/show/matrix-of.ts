import { inWords, ShapeError, ValueError } from "../../../lib/errors.ts";
import { isTensor, type TensorLike, valuesOf } from "./recognize.ts";

/** A tensor of two dimensions, or lists of equally many numbers. */
export type Matrix = TensorLike | readonly ArrayLike<number>[];

export interface Grid {
  width: number;
  height: number;
  values: ArrayLike<number>;
}

/** @param name of the function that asks */
export function matrixOf(name: string, matrix: unknown): Grid {
  if (isTensor(matrix)) {
    const [height = 0, width = 0] = matrix.shape;
    if (matrix.shape.length === 2 && height > 0 && width > 0) {
      return { height, width, values: valuesOf(matrix) };
    }
    throw new ShapeError(
      `${name} can't show a tensor of shape [${Array.from(matrix.shape).join(", ")}].`,
      "It draws a matrix: [rows, columns], with at least one of both.",
      "Take one matrix of it, or give it two dimensions with reshape.",
    );
  }
  const rows: unknown[] = Array.isArray(matrix) ? matrix : [];
  const first = rows[0];
  const width = isNumbers(first) ? first.length : 0;
  if (width === 0 || !rows.every((row) => isNumbers(row) && row.length === width)) {
    throw new ValueError(
      `${name} got ${inWords(matrix)} as its matrix.`,
      "It takes a tensor of shape [rows, columns], or a list of rows with equally many numbers.",
      `Write ${name}("Title", layer.weights).`,
    );
  }
  const lists = rows as ArrayLike<number>[];
  return { height: rows.length, width, values: lists.flatMap((row) => Array.from(row)) };
}

function isNumbers(value: unknown): value is ArrayLike<number> {
  if (ArrayBuffer.isView(value)) return "length" in value;
  return Array.isArray(value) && value.every((one) => typeof one === "number");
}

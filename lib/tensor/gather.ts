import { createInternalStorage } from "../array/recycle.ts";
import { type Shape, shapeText, sizeOf } from "../array/shape.ts";
import type { Storage } from "../array/storage.ts";
import { inWords, ShapeError, ValueError } from "../errors.ts";
import { integers, kernels } from "../kernels/kernels.ts";
import { claimGradient, hasGradientAlready } from "./gradients.ts";
import { createResult, record } from "./record.ts";
import { type Operation, Tensor } from "./tensor.ts";

Tensor.prototype.gather = function (rows) {
  const [height, ...rowShape] = this.shape;
  if (height === undefined) throw noRows();
  const width = sizeOf(rowShape);
  const { shape, values } = readRows(rows);
  const output = createResult([...shape, ...rowShape]);
  const list = rowStorage(values, height);
  if (this.storage.isNear) {
    const table = this.storage.pointer();
    const target = output.storage.pointer();
    kernels.gatherRows(target, table, list.pointer(), values.length, width);
  } else {
    // Rows of a large data set are fetched without bringing all of it into the kernels' memory.
    const target = output.storage.pointer();
    for (let i = 0; i < values.length; i++) {
      this.storage.copyTo(target + 4 * i * width, (values[i] as number) * width, width);
    }
  }
  return record(output, [this], gatherBack, list);
};

function gatherBack({ inputs: [x], output, saved }: Operation<readonly [Tensor], Storage>): void {
  const width = sizeOf(x.shape.slice(1));
  const adding = hasGradientAlready(x);
  const at = claimGradient(x);
  if (!adding) kernels.fill(at, 0, x.size);
  kernels.addRows(at, output.gradientAt, saved.pointer(), saved.size, width);
}

function readRows(rows: Tensor | ArrayLike<number>): { shape: Shape; values: ArrayLike<number> } {
  if (rows instanceof Tensor) return { shape: rows.shape, values: rows.data };
  if (typeof rows === "object" && rows !== null && typeof rows.length === "number") {
    return { shape: [rows.length], values: rows };
  }
  throw new ValueError(
    `gather needs a list of row numbers, but got ${inWords(rows)}.`,
    "It takes the rows with these numbers, in this order.",
    "Write x.gather([0, 2]).",
  );
}

function rowStorage(values: ArrayLike<number>, height: number): Storage {
  const storage = createInternalStorage(values.length);
  const at = storage.pointer() >> 2;
  for (let i = 0; i < values.length; i++) {
    const row = values[i] as number;
    if (!(row >= 0 && row < height && Number.isInteger(row))) {
      throw new ValueError(
        `gather can't take row ${inWords(row)}.`,
        `The tensor has ${height} rows, with the numbers 0 to ${height - 1}.`,
        "Check the list of row numbers.",
      );
    }
    integers[at + i] = row;
  }
  return storage;
}

function noRows(): ShapeError {
  return new ShapeError(
    `gather can't take rows of a tensor of shape ${shapeText([])}.`,
    "A single number has no rows.",
    "Use it as it is.",
  );
}

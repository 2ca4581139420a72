import { createInternalStorage } from "../array/recycle.ts";
import { type Shape, shapeText, sizeOf } from "../array/shape.ts";
import type { Storage } from "../array/storage.ts";
import { inWords, ShapeError, ValueError } from "../errors.ts";
import { integers, kernels } from "../kernels/kernels.ts";
import { claimGradient, hasGradientAlready } from "./gradients.ts";
import { createResult, record } from "./record.ts";
import { type Operation, Tensor } from "./tensor.ts";

type Inputs = readonly [table: Tensor] | readonly [table: Tensor, bias: Tensor];

Tensor.prototype.gather = function (rows) {
  return gatherRows("gather", this, rows);
};

/**
 * Rows of a table by their numbers, plus a bias: what rows with a single one in them times the table
 * would be.
 *
 * @param name who takes them, for messages
 */
export function gatherRows(
  name: string,
  table: Tensor,
  rows: Tensor | ArrayLike<number>,
  bias?: Tensor,
): Tensor {
  const [height, ...rowShape] = table.shape;
  if (height === undefined) throw noRows(name);
  const width = sizeOf(rowShape);
  const { shape, values } = readRows(rows);
  const output = createResult([...shape, ...rowShape]);
  const list = rowStorage(name, values, height);
  if (table.storage.isNear) {
    const from = table.storage.pointer();
    const target = output.storage.pointer();
    kernels.gatherRows(target, from, list.pointer(), values.length, width);
  } else {
    // Rows of a large data set are fetched without bringing all of it into the kernels' memory.
    const target = output.storage.pointer();
    for (let i = 0; i < values.length; i++) {
      table.storage.copyTo(target + 4 * i * width, (values[i] as number) * width, width);
    }
  }
  if (bias === undefined) return record<Inputs, Storage>(output, [table], gatherBack, list);
  const target = output.storage.pointer();
  kernels.add(target, target, output.size, bias.storage.pointer(), width);
  return record<Inputs, Storage>(output, [table, bias], gatherBack, list);
}

function gatherBack({ inputs: [table, bias], output, saved }: Operation<Inputs, Storage>): void {
  const width = sizeOf(table.shape.slice(1));
  if (table.tracked) {
    const adding = hasGradientAlready(table);
    const at = claimGradient(table);
    if (!adding) kernels.fill(at, 0, table.size);
    kernels.addRows(at, output.gradientAt, saved.pointer(), saved.size, width);
  }
  if (bias?.tracked) {
    const adding = hasGradientAlready(bias);
    kernels.sumRows(claimGradient(bias), output.gradientAt, saved.size, width, adding);
  }
}

function readRows(rows: Tensor | ArrayLike<number>): { shape: Shape; values: ArrayLike<number> } {
  if (rows instanceof Tensor) return { shape: rows.shape, values: rows.data };
  if (typeof rows === "object" && rows !== null && rows.length >= 0) {
    return { shape: [rows.length], values: rows };
  }
  throw new ValueError(
    `gather needs a list of row numbers, but got ${inWords(rows)}.`,
    "It takes the rows with these numbers, in this order.",
    "Write x.gather([0, 2]).",
  );
}

function rowStorage(name: string, values: ArrayLike<number>, height: number): Storage {
  const storage = createInternalStorage(values.length);
  const at = storage.pointer() >> 2;
  for (let i = 0; i < values.length; i++) {
    const row = values[i] as number;
    if (!(row >= 0 && row < height && Number.isInteger(row))) {
      throw new ValueError(
        `${name} can't take row ${inWords(row)}.`,
        `The tensor has ${height} rows, with the numbers 0 to ${height - 1}.`,
        "Check the list of row numbers.",
      );
    }
    integers[at + i] = row;
  }
  return storage;
}

function noRows(name: string): ShapeError {
  return new ShapeError(
    `${name} can't take rows of a tensor of shape ${shapeText([])}.`,
    "A single number has no rows.",
    "Use it as it is.",
  );
}

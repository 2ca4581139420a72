import { shapeText } from "../array/shape.ts";
import { inWords, ShapeError, ValueError } from "../errors.ts";
import { createResult } from "../tensor/record.ts";
import { Tensor } from "../tensor/tensor.ts";

/**
 * How many examples a set has. Its tensors hold one example a row; whatever else it has, such as
 * names, is about the whole set.
 *
 * @throws ValueError when it is no set, has no tensors, or has numbers of each example in a list
 * @throws ShapeError when its tensors have different numbers of rows
 */
export function countRows(name: string, set: object): number {
  if (typeof set !== "object" || set === null || set instanceof Tensor) {
    throw new ValueError(
      `${name} needs a set, but got ${inWords(set)}.`,
      "A set is a plain object of tensors with one example a row, such as { inputs, labels }.",
      `Write ${name}({ inputs, labels }, …).`,
    );
  }
  const tensors = Object.entries(set).filter(([, value]) => value instanceof Tensor);
  const [first] = tensors;
  if (first === undefined) {
    throw new ValueError(
      `${name} found no tensor in its set.`,
      "A set is a plain object of tensors with one example a row, such as { inputs, labels }.",
      `Turn arrays into tensors first: ${name}({ inputs: tensor(rows) }, …).`,
    );
  }
  const rows = first[1].shape[0];
  for (const [property, value] of Object.entries(set)) {
    if (value?.length !== rows || typeof value[0] !== "number") continue;
    throw new ValueError(
      `${name} found a plain list, ${property}, as long as the tensors of its set.`,
      "Only tensors are taken row by row; a list would keep its order.",
      `Make it a tensor: ${property}: tensor(${property}).`,
    );
  }
  for (const [property, value] of tensors) {
    if (value.shape[0] === rows && rows !== undefined && rows > 0) continue;
    throw new ShapeError(
      `${name} can't tell how many examples its set has.`,
      `${first[0]} has the shape ${shapeText(first[1].shape)} and ${property} ${shapeText(value.shape)}: the first length is the number of examples, at least 1 and the same for all.`,
      "Put only tensors of equally many rows into a set.",
    );
  }
  return rows as number;
}

/** The set of the examples at `places`: rows of its tensors, and the rest of it as it is. */
export function takeRows<Data extends object>(set: Data, places: ArrayLike<number>): Data {
  const taken = Object.entries(set).map(([property, value]) => [
    property,
    value instanceof Tensor ? gather(value, places) : value,
  ]);
  return Object.fromEntries(taken) as Data;
}

function gather(tensor: Tensor, places: ArrayLike<number>): Tensor {
  const size = tensor.size / (tensor.shape[0] as number);
  const rows = createResult([places.length, ...tensor.shape.slice(1)]);
  const target = rows.storage.writablePointer();
  for (let row = 0; row < places.length; row++) {
    tensor.storage.copyTo(target + 4 * row * size, (places[row] as number) * size, size);
  }
  return rows;
}

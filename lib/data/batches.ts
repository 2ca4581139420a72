import { checkOptions } from "../errors.ts";
import { shuffle } from "../random.ts";
import { checkFlag, checkWhole } from "./check-values.ts";
import { countRows, takeRows } from "./rows.ts";

export interface BatchOptions {
  /** Examples in a batch; 32 unless said. The last batch of an epoch has what is left. */
  readonly size?: number;
  /** Whether every epoch goes through the examples in a new random order; it does unless said. */
  readonly shuffle?: boolean;
}

/** One epoch in batches; going through it again is the next epoch. */
export interface Batches<Data> extends Iterable<Data> {
  /** How many batches an epoch has. */
  readonly length: number;
}

/**
 * Goes through a set in small parts: each batch is a set of its own with the same names.
 *
 * @param set a plain object of tensors with one example a row; what else is in it goes into every
 * batch as it is
 * @returns something to loop over, once an epoch, with its number of batches as `length`
 * @throws ValueError for an unknown option, an impossible value or what is no set
 * @throws ShapeError when the tensors of the set have different numbers of rows
 *
 * @example
 * const epoch = batches(spiral(), { size: 64 });
 * for (const { inputs, labels } of epoch) console.log(inputs.shape, labels.shape);
 * console.log(epoch.length); // 4
 */
export function batches<Data extends object>(set: Data, options: BatchOptions = {}): Batches<Data> {
  checkOptions("batches", options, ["size", "shuffle"]);
  const { size = 32, shuffle: shuffled = true } = options;
  checkWhole("batches' size", size, 1);
  checkFlag("batches' shuffle", shuffled);
  const rows = countRows("batches", set);
  const inOrder = Uint32Array.from({ length: rows }, (_, row) => row);
  return {
    length: Math.ceil(rows / size),
    *[Symbol.iterator]() {
      const order = shuffled ? shuffle(inOrder) : inOrder;
      for (let start = 0; start < rows; start += size) {
        yield takeRows(set, order.subarray(start, start + size));
      }
    },
  };
}

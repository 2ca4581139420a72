import { checkSize } from "../array/shape.ts";
import { checkOptions } from "../errors.ts";
import { cos, pow, sin } from "../kernels/mathematics.ts";
import { normal } from "../random.ts";
import { createParameter, Tensor } from "../tensor/index.ts";
import { checkLength } from "./check-length.ts";
import { checkSequences } from "./check-sequences.ts";
import { inputError } from "./input-error.ts";
import { type Layer, markDiscreet } from "./layer.ts";

export interface PositionalEncodingOptions {
  /** Whether the table is learned, from small random numbers on; no unless said. */
  learned?: boolean;
}

export interface PositionalEncodingLayer extends Layer {
  readonly kind: "positionalEncoding";
  /** What is added at each position: [length, size]. */
  readonly table: Tensor;
}

/**
 * A layer that adds to each moment of a sequence [batch, time, size] numbers that say where it
 * stands, since attention does not see order: at position p and column 2i the sine, at 2i + 1 the
 * cosine, of p / 10000^(2i / size) (Vaswani et al., 2017, arXiv 1706.03762). Learned ones begin
 * normal with deviation 0.02.
 *
 * @param length of the longest sequence
 * @param size length of the last dimension
 * @throws ValueError when a length is not a whole number above 0, or an option is unknown
 * @example
 * const layer = positionalEncoding(100, 4);
 * console.log(layer.table.at(0).toArray(), layer(zeros([2, 7, 4])).shape); // [0, 1, 0, 1] [2, 7, 4]
 */
export function positionalEncoding(
  length: number,
  size: number,
  options: PositionalEncodingOptions = {},
): PositionalEncodingLayer {
  checkOptions("positionalEncoding", options, ["learned"]);
  checkLength("positionalEncoding", "length", length);
  checkLength("positionalEncoding", "size", size);
  checkSize(length * size);
  const { learned = false } = options;
  const name = `positionalEncoding(${length}, ${size})`;
  const values = Float32Array.from({ length: length * size }, (_, i) =>
    learned ? 0.02 * normal() : wave(Math.floor(i / size), i % size, size),
  );
  const table = learned
    ? createParameter([length, size], values)
    : Tensor.over(values, [length, size]);
  const layer = (input: Tensor): Tensor => {
    checkSequences(name, input, size);
    const time = input.shape[1] as number;
    if (time > length) {
      throw inputError(
        name,
        input,
        `These sequences have ${time} moments, more than there are positions.`,
        `Make the layer positionalEncoding(${time}, ${size}).`,
      );
    }
    return input.add(time === length ? table : table.slice(0, time));
  };
  return markDiscreet(
    Object.assign(layer, {
      kind: "positionalEncoding" as const,
      table,
      parameters: () => (learned ? [table] : []),
    }),
  );
}

function wave(position: number, column: number, size: number): number {
  const even = column - (column % 2);
  const angle = position / pow(10_000, even / size);
  return column === even ? sin(angle) : cos(angle);
}

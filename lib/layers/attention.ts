import { sameShape, shapeText } from "../array/shape.ts";
import { checkOptions, inWords, ShapeError, ValueError } from "../errors.ts";
import { attentionWeights, checkTensor, type Tensor } from "../tensor/index.ts";
import { checkLength } from "./check-length.ts";
import { checkSequences } from "./check-sequences.ts";
import { type Layer, markDiscreet } from "./layer.ts";
import { type LinearLayer, linear } from "./linear.ts";

export interface AttentionOptions {
  /** How many times it attends, each with its own share of the size; 1 unless said. */
  heads?: number;
  /** Whether each moment looks at itself and earlier ones only; no unless said. */
  causal?: boolean;
}

/** What `attend` may look at. */
export interface AttendOptions {
  /** [batch, memory]: 1 where there is something to look at, 0 where a short sequence is filled up. */
  mask?: Tensor;
}

export interface AttentionLayer extends Layer {
  readonly kind: "attention";
  readonly heads: number;
  readonly causal: boolean;
  readonly query: LinearLayer;
  readonly key: LinearLayer;
  readonly value: LinearLayer;
  readonly output: LinearLayer;
  /**
   * What `queries` [batch, time, size] find in `memory` [batch, memory, size]: cross-attention, as
   * between two languages. The layer by itself is attend(x, x).
   */
  attend(queries: Tensor, memory: Tensor, options?: AttendOptions): Tensor;
  /** How much each moment looks at each of the memory: [batch, heads, time, memory]. */
  weightsOf(queries: Tensor, memory?: Tensor, options?: AttendOptions): Tensor;
}

/**
 * A layer in which each moment of a sequence [batch, time, size] looks at all moments and takes a
 * mixture of what it finds: multi-head self-attention (Vaswani et al., 2017, arXiv 1706.03762).
 * Query, key, value and output are linear layers; the heads share the size among them.
 *
 * @param size length of the last dimension
 * @throws ValueError when a length is not a whole number above 0, the heads do not divide the size,
 *   or an option is unknown
 * @example
 * const layer = attention(8, { heads: 2, causal: true });
 * const x = ones([1, 5, 8]);
 * console.log(layer(x).shape, layer.weightsOf(x).shape); // [1, 5, 8] [1, 2, 5, 5]
 * console.log(layer.attend(x, ones([1, 9, 8])).shape); // [1, 5, 8]
 */
export function attention(size: number, options: AttentionOptions = {}): AttentionLayer {
  checkOptions("attention", options, ["heads", "causal"]);
  const { heads = 1, causal = false } = options;
  checkLength("attention", "size", size);
  checkLength("attention", "heads", heads);
  if (size % heads !== 0) throw undivided(size, heads);
  const name = `attention(${size})`;
  const [query, key, value, output] = Array.from({ length: 4 }, () =>
    linear(size, size, { initialize: "xavier" }),
  ) as [LinearLayer, LinearLayer, LinearLayer, LinearLayer];

  /** [batch, time, size] as [batch, heads, time, size of a head]. */
  const split = (x: Tensor): Tensor => {
    const [batch, time] = x.shape as [number, number];
    return x.reshape([batch, time, heads, size / heads]).transpose([0, 2, 1, 3]);
  };

  const weightsOf = (queries: Tensor, memory = queries, options: AttendOptions = {}): Tensor => {
    checkOptions(name, options, ["mask"]);
    for (const one of [queries, memory]) checkSequences(name, one, size);
    if (memory.shape[0] !== queries.shape[0]) throw unevenBatches(name, queries, memory);
    const mask = options.mask && forAllHeads(name, options.mask, memory);
    return attentionWeights(split(query(queries)), split(key(memory)), {
      causal,
      ...(mask && { mask }),
    });
  };
  const attend = (queries: Tensor, memory: Tensor, options: AttendOptions = {}): Tensor => {
    const found = weightsOf(queries, memory, options).matmul(split(value(memory)));
    return output(found.transpose([0, 2, 1, 3]).reshape(queries.shape));
  };
  const layer = (input: Tensor): Tensor => attend(input, input);
  return markDiscreet(
    Object.assign(layer, {
      kind: "attention" as const,
      ...{ heads, causal, query, key, value, output, attend, weightsOf },
      parameters: () => [query, key, value, output].flatMap((part) => part.parameters()),
    }),
  );
}

function forAllHeads(name: string, mask: Tensor, memory: Tensor): Tensor {
  checkTensor(`${name}, as its mask,`, mask);
  const [batch, moments] = memory.shape as [number, number];
  if (sameShape(mask.shape, [batch, moments])) return mask.reshape([batch, 1, 1, moments]);
  throw new ShapeError(
    `${name} can't use a mask of shape ${shapeText(mask.shape)} for a memory of shape ${shapeText(memory.shape)}.`,
    "The mask has one number for each moment of the memory: 1, or 0 where nothing is.",
    `Give it the shape [${batch}, ${moments}].`,
  );
}

function unevenBatches(name: string, queries: Tensor, memory: Tensor): ShapeError {
  return new ShapeError(
    `${name} can't look from ${shapeText(queries.shape)} at a memory of shape ${shapeText(memory.shape)}.`,
    "Each example has a memory of its own, so both batches are equally long.",
    "Take both from the same examples.",
  );
}

function undivided(size: number, heads: number): ValueError {
  return new ValueError(
    `attention(${size}) can't have ${inWords(heads)} heads.`,
    "The heads share the size among them evenly.",
    `Choose a number that divides ${size}.`,
  );
}

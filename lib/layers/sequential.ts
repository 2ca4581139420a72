import { hold, release } from "../array/recycle.ts";
import { inWords, ValueError } from "../errors.ts";
import {
  type Activation,
  checkTensor,
  gelu,
  globalAveragePool,
  globalMaxPool,
  isEvaluating,
  leakyRelu,
  logSoftmax,
  noteLeaves,
  relu,
  sigmoid,
  softmax,
  Tensor,
  tanh,
} from "../tensor/index.ts";
import type { EmbeddingLayer } from "./embedding.ts";
import { isDiscreet, type Layer, markDiscreet } from "./layer.ts";

/** The library's own functions that stand in networks. */
const functions = [
  relu,
  leakyRelu,
  sigmoid,
  tanh,
  gelu,
  softmax,
  logSoftmax,
  globalAveragePool,
  globalMaxPool,
];
for (const one of functions) markDiscreet(one);

/** A layer that computes the activation after it in the same operation. */
interface Fusible {
  followedBy(input: Tensor, activation: Activation): Tensor;
}

/** A layer that is faster when it knows that an embedding comes before. */
interface Reader {
  afterEmbedding(embedding: EmbeddingLayer, input: Tensor): Tensor;
}

type Step = (input: Tensor) => Tensor;

export interface Sequential extends Layer {
  readonly kind: "sequential";
  /** The layers and functions, in order. */
  readonly layers: readonly Step[];
}

/**
 * Layers one after another: each gets what the one before gives. Plain functions from tensor to
 * tensor count as layers.
 *
 * @throws ValueError when one of them is not a function
 * @example
 * const model = sequential(linear(2, 16), relu, linear(16, 3));
 * console.log(model(zeros([5, 2])).shape, model.parameters().length); // [5, 3] 4
 */
export function sequential(...layers: Step[]): Sequential {
  checkLayers(layers);
  const steps = fuse(layers);
  // The value after a step is the library's own when both sides of it are discreet.
  const hidden = steps.map((step, i) => {
    const next = steps[i + 1];
    return next !== undefined && isDiscreet(step) && isDiscreet(next);
  });
  const bare = steps.map((step) => !("parameters" in step || isDiscreet(step)));
  const parameters = () => [...new Set(layers.flatMap(parametersOf))];
  const model = (input: Tensor): Tensor => {
    checkTensor("A network", input);
    hold();
    try {
      let value = input;
      for (let i = 0; i < steps.length; i++) {
        const step = steps[i] as Step;
        const output = bare[i]
          ? callBare(step, layers.indexOf(step), value, input, parameters)
          : step(value);
        if (!(output instanceof Tensor)) throw noTensor(step, layers.indexOf(step), output);
        passOn(value, output, hidden[i] === true);
        value = output;
      }
      value.storage.internal = false;
      return value;
    } finally {
      release();
    }
  };
  const kind = "sequential" as const;
  const result = Object.assign(model, { kind, layers: Object.freeze([...layers]), parameters });
  return steps.every(isDiscreet) ? markDiscreet(result) : result;
}

/**
 * Marks a hidden value as the library's own, so that its room can be used again. A value that shares
 * its numbers with an earlier one may be the reader's: it stays as it was.
 */
function passOn(input: Tensor, output: Tensor, hidden: boolean): void {
  const { storage } = output;
  const fresh = storage !== input.storage;
  if (!hidden) storage.internal = false;
  else if (fresh && !storage.shared) storage.internal = true;
  if (fresh && input.storage.internal && isEvaluating()) input.storage.drop();
}

/** Calls a plain function, and refuses parameters that nobody would find in it. */
function callBare(
  step: Step,
  i: number,
  value: Tensor,
  input: Tensor,
  parameters: () => Tensor[],
): Tensor {
  const leaves = new Set<Tensor>();
  const output = noteLeaves(leaves, () => step(value));
  if (leaves.size === 0) return output;
  for (const known of [value, input, ...parameters()]) leaves.delete(known);
  if (leaves.size > 0) throw hiddenParameters(step, i);
  return output;
}

/** Takes two layers, or a layer and the activation after it, together where that is faster. */
function fuse(layers: readonly Step[]): Step[] {
  const steps: Step[] = [];
  for (let i = 0; i < layers.length; i++) {
    const layer = layers[i] as Step;
    const next = layers[i + 1];
    const activation = activationOf(next);
    if (isEmbedding(layer) && next !== undefined && "afterEmbedding" in next) {
      const { afterEmbedding } = next as unknown as Reader;
      steps.push(markDiscreet((input: Tensor) => afterEmbedding(layer, input)));
      i++;
    } else if ("followedBy" in layer && activation !== undefined) {
      const { followedBy } = layer as unknown as Fusible;
      steps.push(markDiscreet((input: Tensor) => followedBy(input, activation)));
      i++;
    } else {
      steps.push(layer);
    }
  }
  return steps;
}

function isEmbedding(layer: unknown): layer is EmbeddingLayer {
  return (layer as Partial<EmbeddingLayer>).kind === "embedding";
}

function activationOf(layer: unknown): Activation | undefined {
  if (layer === relu) return "relu";
  if (layer === tanh) return "tanh";
  if (layer === sigmoid) return "sigmoid";
  return undefined;
}

function parametersOf(layer: Step): Tensor[] {
  return "parameters" in layer ? (layer as Layer).parameters() : [];
}

function checkLayers(layers: readonly unknown[]): void {
  for (const [i, layer] of layers.entries()) {
    if (typeof layer === "function") continue;
    throw new ValueError(
      `sequential got ${inWords(layer)} as layer ${i + 1}.`,
      "Its arguments are layers and functions, which it calls one after another.",
      "Write sequential(linear(2, 16), relu, linear(16, 3)).",
    );
  }
}

function hiddenParameters(step: Step, i: number): ValueError {
  return new ValueError(
    `Layer ${i + 1} of sequential${step.name && `, ${step.name},`} hides parameters.`,
    "A plain function has no parameters(), so no optimizer, snapshot or file would find them.",
    "Name what it uses: layerOf({ block }, (x) => x.add(block(x))).",
  );
}

function noTensor(layer: unknown, i: number, output: unknown): ValueError {
  const name = typeof layer === "function" && layer.name !== "" ? `, ${layer.name},` : "";
  return new ValueError(
    `Layer ${i + 1} of sequential${name} gave ${inWords(output)}.`,
    "What a layer gives goes into the next one, so it must be a tensor.",
    "Check that the function returns its result.",
  );
}

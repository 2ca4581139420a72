import { checkShape, counted, type Shape, shapeText, sizeOf } from "../array/shape.ts";
import { inWords, ShapeError, ValueError } from "../errors.ts";
import { type Step, stepsOf } from "../layers/steps-of.ts";
import { getRandomState, setRandomState } from "../random.ts";
import { checkTensor, evaluate, type Tensor, zeros } from "../tensor/index.ts";
import { costOf, kindOf, type Products } from "./costs.ts";
import { textTable } from "./text-table.ts";

/** What one layer costs. */
export interface LayerCost {
  /** Where it stands: "2", or "2.0" in a network within a network; "" for a layer by itself. */
  readonly place: string;
  /** "linear", "relu", or the name of a function of your own. */
  readonly kind: string;
  /** What comes out for one example, without the batch. */
  readonly shape: readonly number[];
  /** How many numbers it learns; 0 where an earlier layer has the same ones. */
  readonly parameters: number;
  /** Multiplications with their additions for one example; undefined where nobody knows. */
  readonly multiplyAdds: number | undefined;
  /** Bytes of what comes out for one example; 0 where it is what came in, in another shape. */
  readonly memory: number;
  /** How both counts come about: "784 × 256 + 256 = 200,960". */
  readonly formulas: { readonly parameters: string; readonly multiplyAdds: string };
}

/** What a network costs, layer by layer and together. Reads well in `console.log` and `show`. */
export class Summary {
  readonly layers: readonly LayerCost[];
  readonly parameters: number;
  /** For one example; at least, where `unknown` is not empty. */
  readonly multiplyAdds: number;
  /** Bytes of all that comes out of the layers for one example. */
  readonly memory: number;
  /** Places of layers of your own, whose multiply-adds are not counted. */
  readonly unknown: readonly string[];

  /** @internal */
  constructor(layers: readonly LayerCost[]) {
    this.layers = layers;
    this.parameters = layers.reduce((sum, layer) => sum + layer.parameters, 0);
    this.multiplyAdds = layers.reduce((sum, layer) => sum + (layer.multiplyAdds ?? 0), 0);
    this.memory = layers.reduce((sum, layer) => sum + layer.memory, 0);
    this.unknown = layers.flatMap((layer) =>
      layer.multiplyAdds === undefined ? [`${layer.place} ${layer.kind}`.trim()] : [],
    );
  }

  /** The totals in one line. */
  get title(): string {
    const known = this.unknown.length === 0 ? "" : "at least ";
    const rest = this.unknown.length === 0 ? "" : `; not known: ${this.unknown.join(", ")}`;
    return `${grouped(this.parameters)} parameters, ${known}${grouped(this.multiplyAdds)} multiply-adds, ${grouped(this.memory)} bytes${rest}`;
  }

  /** The layers as a table of texts. */
  get rows(): Record<string, string>[] {
    return this.layers.map(({ place, kind, shape, memory, formulas }) => ({
      layer: `${place} ${kind}`.trim(),
      output: shapeText(shape),
      parameters: formulas.parameters,
      "multiply-adds": formulas.multiplyAdds,
      bytes: grouped(memory),
    }));
  }

  toString(): string {
    return `${textTable(this.rows)}\n${this.title}`;
  }
}

/**
 * What a network costs: parameters, multiply-adds and memory of each layer, with the formulas.
 *
 * A multiply-add is one multiplication of a weighted sum with its addition, for one example in
 * `evaluate`. Biases, activations, pooling and normalization do not count. Recurrent layers count
 * for all steps. Functions of your own count by their parameters, and are listed as not known.
 *
 * @param inputShape shape of one example, without the batch: [784], or [28, 28, 1]
 * @throws ShapeError when the network takes no input of that shape
 * @throws ValueError when the model is no function, or the shape is none
 * @example
 * const costs = summary(sequential(linear(784, 256), relu, linear(256, 10)), [784]);
 * console.log(costs.parameters, costs.multiplyAdds); // 203530 203264
 * console.log(costs.layers[0].formulas.parameters); // "784 × 256 + 256 = 200,960"
 */
export function summary(model: Step, inputShape: readonly number[]): Summary {
  if (typeof model !== "function") {
    throw new ValueError(
      `summary needs a network, but got ${inWords(model)}.`,
      "It counts what sequential(…) made, or a single layer.",
      "Write summary(model, [784]), with the shape of one example.",
    );
  }
  const shape = checkShape("summary", inputShape);
  const random = getRandomState();
  try {
    return new Summary(evaluate(() => [...costsOf(model, zeros([1, ...shape]))]));
  } catch (error) {
    throw error instanceof ShapeError ? doesNotFit(shape, error) : error;
  } finally {
    setRandomState(random);
  }
}

function* costsOf(model: Step, example: Tensor): Generator<LayerCost> {
  const seen = new Set<Tensor>();
  // As a whole first, so that the network explains its own mistakes.
  checkTensor("summary", model(example));
  let input = example;
  for (const [place, step] of stepsOf(model)) {
    const output = step(input);
    const shape = output.shape.slice(1);
    const own = parametersOf(step).filter((one) => !seen.has(one));
    for (const one of own) seen.add(one);
    const parameters = own.map((one) => one.shape);
    const multiplyAdds = costOf(step, input.shape.slice(1), shape);
    yield {
      place,
      kind: kindOf(step),
      shape,
      parameters: sum(parameters),
      multiplyAdds: multiplyAdds && sum(multiplyAdds),
      memory: output.storage === input.storage ? 0 : sizeOf(shape) * 4,
      formulas: {
        parameters: formula(parameters),
        multiplyAdds: multiplyAdds ? formula(multiplyAdds) : "not known",
      },
    };
    input = output;
  }
}

function parametersOf(step: Step): Tensor[] {
  return "parameters" in step ? (step as unknown as { parameters(): Tensor[] }).parameters() : [];
}

function sum(products: Products): number {
  return products.reduce((total, factors) => total + sizeOf(factors), 0);
}

function formula(products: Products): string {
  const total = grouped(sum(products));
  const terms = products.map((factors) => factors.join(" × ")).join(" + ");
  return terms.includes(" ") ? `${terms} = ${total}` : total;
}

/** 203,530: the way the texts write numbers. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

function doesNotFit(shape: Shape, { message }: ShapeError): ShapeError {
  return new ShapeError(
    `summary can't run the network on one example of shape ${shapeText(shape)}: ${message.split("\n")[0]}`,
    `summary puts the batch in front itself, so ${counted(shape.length, "length")} make ${shape.length + 1}.`,
    "Give it the shape of one example, without the batch: [784], [28, 28, 1] or [time, features].",
  );
}

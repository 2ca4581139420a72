import { checkOptions, inWords, ValueError } from "../../../lib/errors.ts";
import { limits } from "../protocol/output-limits.ts";
import type { NetworkOutput } from "../protocol/outputs.ts";
import { cut } from "./log.ts";
import { isModel, isTensor, type ModelLike, type TensorLike, valuesOf } from "./recognize.ts";
import { post } from "./sink.ts";

export interface NetworkDiagramOptions {
  /** Stands over the drawing. */
  title?: string;
}

/**
 * Draws a network of linear layers: a column of units for each layer. Of small networks the weights
 * are drawn as they are now, thicker where they are larger, dashed where they are negative; of large
 * layers some units, with their number below.
 *
 * @param network a model made of linear layers, or the units of each layer from input to output
 * @throws ValueError when it is neither, or an option is unknown
 * @example
 * networkDiagram(sequential(linear(2, 4), tanh, linear(4, 1)), { title: "Exclusive or" });
 * networkDiagram([784, 128, 10]);
 */
export function networkDiagram(
  network: Pick<ModelLike, "parameters"> | readonly number[],
  options: NetworkDiagramOptions = {},
): void {
  checkOptions("networkDiagram", options, ["title"]);
  const title = cut(String(options.title ?? ""), limits.name);
  const output = isModel(network) ? diagramOf(network, title) : plainDiagram(network, title);
  if (output === undefined) {
    throw new ValueError(
      `networkDiagram can't draw ${inWords(network)}.`,
      `It draws 2 to ${limits.layers} layers in which every unit is connected to all of the next: linear ones, and functions between them.`,
      "Give it such a model, the units of each layer as in [784, 128, 10], or use show(model).",
    );
  }
  post(output);
}

function plainDiagram(layers: unknown, title: string): NetworkOutput | undefined {
  const good =
    Array.isArray(layers) &&
    layers.length >= 2 &&
    layers.length <= limits.layers &&
    layers.every((units) => Number.isInteger(units) && units >= 1 && units <= 1e9);
  return good ? { kind: "network", title, layers: [...layers] } : undefined;
}

/** The diagram of a model all whose parameters are those of linear layers in a row. */
export function diagramOf(model: ModelLike, title: string): NetworkOutput | undefined {
  const dense = layersOf(model).filter((layer) => parametersOf(layer) > 0);
  const weights = dense.flatMap((layer) => {
    const own = layer as { kind?: unknown; weights?: unknown };
    return own.kind === "linear" && isTensor(own.weights) ? [own.weights] : [];
  });
  const [first] = weights;
  if (!first || weights.length !== dense.length) return undefined;
  const sizes = [sideOf(first, 0), ...weights.map((matrix) => sideOf(matrix, 1))];
  if (weights.some((matrix, at) => sideOf(matrix, 0) !== sizes[at])) return undefined;
  const output = plainDiagram(sizes, title);
  const small = sizes.every((units) => units <= limits.drawnUnits);
  return output && small
    ? { ...output, weights: weights.map((matrix) => Float32Array.from(valuesOf(matrix))) }
    : output;
}

function layersOf(step: unknown): unknown[] {
  const { kind, layers } = step as { kind?: unknown; layers?: unknown };
  return kind === "sequential" && Array.isArray(layers) ? layers.flatMap(layersOf) : [step];
}

function parametersOf(layer: unknown): number {
  return isModel(layer) ? [...layer.parameters()].length : 0;
}

function sideOf({ shape }: TensorLike, side: number): number {
  return shape[side] ?? 0;
}

import { inWords, ValueError } from "../errors.ts";
import { Tensor } from "../tensor/index.ts";
import type { Layer } from "./layer.ts";
import type { Model } from "./named-parameters.ts";

/** What a layer consists of: layers, networks, tensors that are learned, functions, or lists of them. */
export type Part = Model | Tensor | ((input: Tensor) => Tensor) | readonly Part[];

/**
 * A layer of your own: a function, and the layers and tensors it uses. The parts become properties
 * of the layer, and their parameters are its own: optimizers find them, and they are saved under
 * the names of the parts.
 *
 * @param parts by name
 * @param compute what the layer does; it may take several tensors
 * @throws ValueError when a part has a name that functions have already, or there is no function
 * @example
 * const block = sequential(linear(8, 8), relu, linear(8, 8));
 * const residual = layerOf({ block }, (x: Tensor) => x.add(block(x)));
 * const model = sequential(residual, linear(8, 2));
 * console.log([...namedParameters(model).keys()][0]); // "0.block.0.weights"
 */
export function layerOf<
  Parts extends Readonly<Record<string, Part>>,
  Compute extends (...inputs: never[]) => unknown = Layer,
>(parts: Parts, compute: Compute): Compute & Parts & Model {
  if (typeof compute !== "function") {
    throw new ValueError(
      `layerOf got ${inWords(compute)} for what it does.`,
      "First come the parts, by name, and then a function that uses them.",
      "Write layerOf({ block }, (x) => x.add(block(x))).",
    );
  }
  const layer = ((...inputs) => compute(...inputs)) as Compute & Parts & Model;
  // What a minifier leaves of the name of an inner function says nothing.
  Object.defineProperty(layer, "name", { value: compute.name || "layerOf" });
  for (const name of Object.keys(parts)) {
    if (name in layer || name === "parameters" || name === "kind") throw taken(name);
  }
  return Object.assign(layer, parts, {
    parameters: () => [...new Set(Object.values(parts).flatMap(parametersOf))],
  });
}

function parametersOf(part: Part): Tensor[] {
  if (part instanceof Tensor) return [part];
  if (Array.isArray(part)) return part.flatMap(parametersOf);
  const { parameters } = part as Partial<Model>;
  return typeof parameters === "function" ? parameters.call(part) : [];
}

function taken(name: string): ValueError {
  return new ValueError(
    `layerOf can't call a part "${name}".`,
    "The parts become properties of the layer, which has that one already.",
    "Give the part another name.",
  );
}

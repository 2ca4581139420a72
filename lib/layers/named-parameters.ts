import { inWords, ValueError } from "../errors.ts";
import { Tensor } from "../tensor/index.ts";

/** What has parameters: a layer, a network, or an object of your own. */
export interface Model {
  parameters(): Tensor[];
}

/**
 * The parameters of a model by the place at which they are found in it, such as "0.weights" in the
 * first layer of a `sequential`. The names are those of properties: to give the layers inside a
 * layer of your own a name, show them as its properties. Others count up: "parameters.0".
 *
 * A parameter that stands at several places has the name of the first.
 *
 * @throws ValueError when it is no model, or two parameters would have the same name
 * @example
 * const model = sequential(linear(2, 16), relu, linear(16, 3));
 * console.log([...namedParameters(model).keys()].join()); // "0.weights,0.bias,2.weights,2.bias"
 */
export function namedParameters(model: Model): Map<string, Tensor> {
  if (!isModel(model)) {
    throw new ValueError(
      `A model is needed, but this is ${inWords(model)}.`,
      "What has parameters() counts as one: a layer or a network.",
      "Give it what sequential(…) or linear(…) made.",
    );
  }
  const wanted = new Set(model.parameters());
  const named = new Map<string, Tensor>();
  const seen = new Set<object>();

  function visitModel(part: Model, path: string): void {
    seen.add(part);
    for (const [property, value] of Object.entries(part)) {
      // The layers of a network are its places: "0.weights" and not "layers.0.weights".
      visit(value, property === "layers" ? path : join(path, property));
    }
    visit(part.parameters(), join(path, "parameters"));
  }

  function visit(value: unknown, path: string): void {
    if (Array.isArray(value)) {
      for (const [i, element] of value.entries()) visit(element, join(path, String(i)));
    } else if (value instanceof Tensor) {
      if (!wanted.delete(value)) return;
      if (named.has(path)) throw ambiguous(path);
      named.set(path, value);
    } else if (isModel(value) && !seen.has(value)) {
      visitModel(value, path);
    }
  }

  visitModel(model, "");
  return named;
}

function join(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

function isModel(value: unknown): value is Model {
  return typeof (value as Partial<Model> | null | undefined)?.parameters === "function";
}

function ambiguous(path: string): ValueError {
  return new ValueError(
    `Two parameters of the model would be called "${path}".`,
    "A parameter is called after the properties and places that lead to it.",
    "Give one of the properties another name.",
  );
}

import { checkShape } from "../array/shape.ts";
import { inWords, ValueError } from "../errors.ts";
import { type Model, namedState } from "../layers/index.ts";
import { type Step, stepsOf } from "../layers/steps-of.ts";
import { evaluate, type Tensor, zeros } from "../tensor/index.ts";
import { OnnxGraph } from "./onnx-graph.ts";
import { writerOf } from "./onnx-layers.ts";

/**
 * A network as an ONNX file (https://onnx.ai), which other programs run: one input, "input", one
 * output, "output", both with a batch of any size in front. Writes all the library's layers and its
 * functions of one tensor, one after another in a `sequential`: not what happens inside functions
 * of your own, such as those of `layerOf`, whose parts can be written one by one.
 *
 * @param inputShape shape of one example, without the batch: [784], or [28, 28, 1]
 * @throws ValueError when a layer has no counterpart in ONNX, or the shape is none
 * @throws ShapeError when the network takes no input of that shape
 * @example
 * const model = sequential(linear(2, 16), relu, linear(16, 3), softmax);
 * const bytes = saveOnnx(model, [2]);
 * console.log(bytes.length > 4 * (2 * 16 + 16 + 16 * 3 + 3)); // true
 */
export function saveOnnx(model: Step, inputShape: readonly number[]): Uint8Array<ArrayBuffer> {
  if (typeof model !== "function") throw noNetwork(model);
  const shape = checkShape("saveOnnx", inputShape);
  const graph = new OnnxGraph();
  const names = "parameters" in model ? namesOf(model) : new Map<Tensor, string>();
  let input = "input";
  let example = zeros([1, ...shape]);
  for (const [place, step] of stepsOf(model)) {
    const write = writerOf(step);
    if (write === undefined) throw unknownStep(place, step);
    const next = evaluate(() => step(example));
    input = write({ graph, input, shape: example.shape, names }, step);
    example = next;
  }
  graph.add("Identity", [input], {}, "output");
  return graph.finish(
    { name: "input", shape: ["batch", ...shape] },
    { name: "output", shape: ["batch", ...example.shape.slice(1)] },
  );
}

function namesOf(model: Step): ReadonlyMap<Tensor, string> {
  const named = namedState(model as Step & Model);
  return new Map([...named].map(([name, parameter]) => [parameter, name]));
}

function noNetwork(model: unknown): ValueError {
  return new ValueError(
    `saveOnnx needs a network, but got ${inWords(model)}.`,
    "It writes what sequential(…) made, or a single layer.",
    "Write saveOnnx(model, [784]), with the shape of one example.",
  );
}

function unknownStep(place: string, step: Step): ValueError {
  const { kind, name } = step as { kind?: unknown; name: string };
  const shown = String(kind ?? (name === "" ? "a function" : name));
  const part = Object.entries(step).find(([, one]) => typeof one?.parameters === "function")?.[0];
  return new ValueError(
    place === ""
      ? `saveOnnx can't write ${shown}.`
      : `saveOnnx can't write layer ${place}, ${shown}.`,
    "It knows the library's layers, and functions such as relu by themselves: not what happens inside functions of your own.",
    part === undefined
      ? "Leave that layer out and compute it outside, before or after what ONNX runs."
      : `Write its parts into files of their own, such as saveOnnx(layer.${part}, …), and join them in the program that runs them.`,
  );
}

import { sameShape, shapeText } from "../array/shape.ts";
import { DataError, inWords } from "../errors.ts";
import { type Model, namedState } from "../layers/index.ts";
import type { Tensor } from "../tensor/index.ts";
import { readSafetensors } from "./read-safetensors.ts";
import { writeSafetensors } from "./write-safetensors.ts";

/** Who wrote the file, and the version of the names in it. */
const FORMAT = "hidden-layers";
const VERSION = "1";

/**
 * The parameters and running statistics of a model as a safetensors file, which Python reads as well.
 * Their names are those of `namedState`, such as "0.weights"; an equal model always gives the same bytes.
 *
 * @throws ValueError when it is no model
 * @example
 * const model = sequential(linear(2, 16), relu, linear(16, 3));
 * const bytes = saveWeights(model);
 * loadWeights(model, bytes);
 */
export function saveWeights(model: Model): Uint8Array<ArrayBuffer> {
  return writeSafetensors(namedState(model), { format: FORMAT, version: VERSION });
}

/**
 * Gives a model the weights of a safetensors file with the same names and shapes. All of it is
 * checked first: either all weights are loaded, or none is changed.
 *
 * @throws ValueError when it is given no model or no bytes
 * @throws DataError when the bytes are no such file, are damaged, or belong to another model
 * @example
 * const trained = linear(2, 3);
 * const copy = linear(2, 3);
 * loadWeights(copy, saveWeights(trained));
 * console.log(copy.weights.item(0, 0) === trained.weights.item(0, 0)); // true
 */
export function loadWeights(model: Model, bytes: Uint8Array): void {
  const parameters = namedState(model);
  const { tensors, metadata } = readSafetensors(bytes);
  checkVersion(metadata);
  const pairs = [...parameters].map(([name, parameter]) => {
    return [parameter, checkFit(name, parameter, tensors.get(name))] as const;
  });
  for (const name of tensors.keys()) if (!parameters.has(name)) throw foreign(name, parameters);
  for (const [parameter, values] of pairs) parameter.assign(values);
}

function checkVersion({ format, version }: Readonly<Record<string, string>>): void {
  if (format !== FORMAT || version === VERSION) return;
  throw new DataError(
    `The file has format version ${version ?? "unknown"}.`,
    `This version of the library reads version ${VERSION}.`,
    "Load it with the version of the library that saved it.",
  );
}

const REBUILD =
  "Build the model as it was when it was saved; tensors of any file are in readSafetensors(bytes).";

function checkFit(name: string, parameter: Tensor, found: Tensor | undefined): Tensor {
  const what = "These are the weights of another model.";
  if (found === undefined) {
    throw new DataError(
      what,
      `The file lacks ${inWords(name)}, which has the shape ${shapeText(parameter.shape)}.`,
      REBUILD,
    );
  }
  if (sameShape(found.shape, parameter.shape)) return found;
  throw new DataError(
    what,
    `${inWords(name)} has the shape ${shapeText(found.shape)} in the file, but ${shapeText(parameter.shape)} in the model.`,
    sameShape(found.shape, parameter.shape.toReversed())
      ? "PyTorch keeps weights that way round: assign readSafetensors(bytes).tensors.get(…).transpose()."
      : REBUILD,
  );
}

function foreign(name: string, parameters: ReadonlyMap<string, Tensor>): DataError {
  const first = parameters.keys().next().value;
  return new DataError(
    "These are the weights of another model.",
    `The file has ${inWords(name)}, and the model has no such parameter; ${first === undefined ? "it has none" : `its first is ${inWords(first)}`}.`,
    REBUILD,
  );
}

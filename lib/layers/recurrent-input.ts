import { type Shape, sameShape, shapeText } from "../array/shape.ts";
import { inWords, ShapeError } from "../errors.ts";
import { checkTensor, Tensor } from "../tensor/index.ts";

/** Refuses an input that has not the wanted lengths; words stand for free ones. */
export function checkInput(name: string, x: Tensor, wanted: readonly (string | number)[]): void {
  checkTensor(name, x);
  const { shape } = x;
  const fits = wanted.every((length, i) => typeof length === "string" || length === shape[i]);
  if (fits && shape.length === wanted.length) return;
  const sequences = wanted[1] === "time";
  let remedy = `Give it ${wanted.at(-1)} features, or make the layer with ${shape.at(-1)} inputs.`;
  if (shape.length !== wanted.length) {
    remedy = sequences
      ? "A single sequence is a batch of one: x.reshape([1, ...x.shape]). For one step of each, write layer.runStep(x)."
      : "For all steps of sequences, write layer.run(x).";
  }
  throw new ShapeError(
    `${name} can't take an input of shape ${shapeText(shape)}.`,
    `It reads ${sequences ? "sequences" : "one step of each sequence"}: [${wanted.join(", ")}].`,
    remedy,
  );
}

/** The tensors of a given state, each of `shape`. */
export function checkStart(
  name: string,
  state: unknown,
  shape: Shape,
  withCell: boolean,
): { hidden?: Tensor; cell?: Tensor } {
  if (state === undefined) return {};
  const { hidden, cell } = (state ?? {}) as { hidden?: Tensor; cell?: Tensor };
  const check = (part: string, value: unknown): void => {
    if (value instanceof Tensor && sameShape(value.shape, shape)) return;
    const found = value instanceof Tensor ? shapeText(value.shape) : inWords(value);
    throw new ShapeError(
      `${name} can't begin with this state.`,
      `Its ${part} must have the shape ${shapeText(shape)}, but is ${found}.`,
      "Give it the state that run or runStep gave for the same layer and batch, or leave it out for zeros.",
    );
  };
  check("hidden", hidden);
  if (withCell) check("cell", cell);
  return { hidden: hidden as Tensor, ...(withCell && { cell: cell as Tensor }) };
}

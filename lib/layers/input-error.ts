import { shapeText } from "../array/shape.ts";
import { ShapeError } from "../errors.ts";
import type { Tensor } from "../tensor/index.ts";

/** What a layer says of an input that does not fit. */
export function inputError(name: string, input: Tensor, why: string, remedy: string): ShapeError {
  const what = `${name} can't take an input of shape ${shapeText(input.shape)}.`;
  return new ShapeError(what, why, remedy);
}

import { shapeText } from "../array/shape.ts";
import { ShapeError } from "../errors.ts";
import { checkTensor, type Tensor } from "../tensor/index.ts";
import { markDiscreet } from "./layer.ts";

/**
 * The last step of sequences: [batch, time, features] becomes [batch, features]. Write it without
 * parentheses in a network, after a recurrent layer.
 *
 * @throws ShapeError when it is no batch of sequences, or there is no step
 * @example
 * console.log(lastStep(zeros([5, 12, 32])).shape); // [5, 32]
 */
export function lastStep(x: Tensor): Tensor {
  checkTensor("lastStep", x);
  const [batch, time, features] = x.shape;
  if (batch === undefined || !time || features === undefined || x.shape.length > 3) {
    throw new ShapeError(
      `lastStep can't take an input of shape ${shapeText(x.shape)}.`,
      "It takes the last of at least one step, of [batch, time, features].",
      "Put it right after a recurrent layer.",
    );
  }
  return x.slice(time - 1, time, { axis: 1 }).reshape([batch, features]);
}

markDiscreet(lastStep);

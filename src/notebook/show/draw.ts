import { checkLabel } from "./control-label.ts";
import { inputOf } from "./inputs.ts";
import { post } from "./sink.ts";

const pixels = 28 * 28;

/**
 * Shows a pad to draw on with mouse, finger or keys, and gives the drawing as 28 × 28 numbers, row by
 * row, from 0 for bare ground to 1 for ink; nothing until the reader has drawn. Like the digits of
 * MNIST it is 20 pixels large, with its centre of mass in the middle, so that a network that has
 * learned those can read it.
 *
 * @throws ValueError when the label is no text, or names another control of the cell
 * @example
 * const digit = draw("Draw a digit");
 * if (digit) console.log(tensor(digit, { shape: [1, 28, 28, 1] }).shape);
 */
export function draw(label: string): Float32Array | undefined {
  const known = checkLabel("draw", label, '"Draw a digit"');
  post({ kind: "drawing", label: known });
  const given = inputOf(known);
  return given instanceof Float32Array && given.length === pixels ? given.slice() : undefined;
}

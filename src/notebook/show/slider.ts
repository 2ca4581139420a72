import { checkOptions, ValueError } from "../../../lib/errors.ts";
import { checkLabel } from "./control-label.ts";
import { inputOf } from "./inputs.ts";
import { post } from "./sink.ts";

export interface SliderOptions {
  /** The lowest value. */
  from: number;
  /** The highest value. */
  to: number;
  /** The distance of one value from the next; a hundredth of the whole unless said. */
  step?: number;
  /** The value until the reader moves it; the lowest unless said. */
  start?: number;
}

const example = '"Rate", { from: 0, to: 1, step: 0.1, start: 0.5 }';

/**
 * Shows a slider and gives its value. When the reader moves it, this cell runs again with the new
 * one, or, where that takes long, says that it may be run.
 *
 * @throws ValueError when the values are no range, or the label names another control of the cell
 * @example
 * const rate = slider("Rate", { from: 0.1, to: 1, step: 0.1, start: 0.3 });
 * console.log(rate); // 0.3 until it is moved
 */
export function slider(label: string, options: SliderOptions): number {
  checkOptions("slider", options, ["from", "to", "step", "start"]);
  const { from, to, step = (to - from) / 100, start = from } = options ?? {};
  const numbers = [from, to, step, start];
  if (!numbers.every(Number.isFinite) || from >= to || step <= 0 || start < from || start > to) {
    throw new ValueError(
      `slider got from ${from}, to ${to}, step ${step} and start ${start}.`,
      "It needs from below to, a step above 0, and a start between the two.",
      `Write slider(${example}).`,
    );
  }
  const known = checkLabel("slider", label, example);
  const given = inputOf(known);
  const value = typeof given === "number" ? nearest(given, from, to, step) : start;
  post({ kind: "slider", label: known, from, to, step, value });
  return value;
}

/** The value a slider can have that is nearest, without the dust of binary fractions. */
function nearest(given: number, from: number, to: number, step: number): number {
  const steps = Math.round((given - from) / step);
  const value = Number((from + steps * step).toPrecision(12));
  return Math.min(to, Math.max(from, value));
}

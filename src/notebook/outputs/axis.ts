import type { AxisScale } from "../protocol/outputs.ts";
import { fixedText, numberText, powerText } from "./number-text.ts";

/** One direction of a chart: how values become positions from 0 to 1, and where its ticks are. */
export interface Axis {
  scale: AxisScale;
  low: number;
  high: number;
  ticks: { value: number; text: string }[];
  /** From 0 (low) to 1 (high); NaN where a value has no place on this axis. */
  position(value: number): number;
}

/** An axis for what can be drawn of the values: all finite ones, or all positive ones. */
export function axisFor(
  values: Iterable<number>,
  options: { scale?: AxisScale; ticks?: number; fromZero?: boolean; round?: boolean } = {},
): Axis {
  const scale = options.scale ?? "linear";
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (!Number.isFinite(value) || (scale === "logarithmic" && value <= 0)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) [low, high] = scale === "linear" ? [0, 1] : [0.1, 1];
  const count = options.ticks ?? 5;
  return scale === "logarithmic"
    ? logarithmic(low, high, count)
    : linear(low, high, count, options.fromZero ?? false, options.round ?? true);
}

function linear(low: number, high: number, count: number, fromZero: boolean, round: boolean): Axis {
  let from = low;
  let to = high;
  if (from === to) {
    const room = from === 0 ? 1 : Math.abs(from) / 2;
    from -= room;
    to += room;
  }
  // Zero is in the picture where the values come near it anyway.
  if (fromZero && low >= 0 && low < 0.4 * to) from = 0;
  const step = roundStep((to - from) / count);
  if (round) {
    from = Math.floor(from / step + 1e-9) * step;
    to = Math.ceil(to / step - 1e-9) * step;
  }
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const ticks = [];
  for (let tick = Math.ceil(from / step - 1e-9); tick <= to / step + 1e-9; tick++) {
    const value = tick === 0 ? 0 : tick * step;
    ticks.push({ value, text: tickText(value, step, decimals) });
  }
  const position = (value: number) =>
    Number.isFinite(value) ? (value - from) / (to - from) : Number.NaN;
  return { scale: "linear", low: from, high: to, ticks, position };
}

/** 1, 2 or 5 times a power of ten: the smallest that is not below the wish. */
function roundStep(wish: number): number {
  const power = 10 ** Math.floor(Math.log10(wish));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= wish * (1 - 1e-9)) ?? 10;
  return factor * power;
}

function tickText(value: number, step: number, decimals: number): string {
  if (value === 0) return "0";
  if (step >= 1e5 && step < 1e11) return `${numberText(value / 1e6)}M`;
  return decimals > 5 || step >= 1e11 ? powerText(value, 3) : fixedText(value, decimals);
}

function logarithmic(low: number, high: number, count: number): Axis {
  const bottom = Math.floor(Math.log10(low) + 1e-9);
  const top = Math.max(bottom + 1, Math.ceil(Math.log10(high) - 1e-9));
  const every = Math.max(1, Math.ceil((top - bottom) / count));
  const ticks = [];
  for (let power = bottom; power <= top; power += every) {
    const value = 10 ** power;
    const text = power >= -3 && power <= 3 ? numberText(value) : powerText(value);
    ticks.push({ value, text });
  }
  const position = (value: number) =>
    value > 0 && Number.isFinite(value)
      ? (Math.log10(value) - bottom) / (top - bottom)
      : Number.NaN;
  return { scale: "logarithmic", low: 10 ** bottom, high: 10 ** top, ticks, position };
}

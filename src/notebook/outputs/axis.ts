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
    ? logarithmic(low, high, count, options.round ?? true)
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

/** 1, 2 or 5 times a power of ten: the nearest to the wish as ratios go. */
function roundStep(wish: number): number {
  const power = 10 ** Math.floor(Math.log10(wish));
  const error = wish / power;
  if (error >= Math.sqrt(50)) return 10 * power;
  if (error >= Math.sqrt(10)) return 5 * power;
  return error >= Math.SQRT2 ? 2 * power : power;
}

function tickText(value: number, step: number, decimals: number): string {
  if (value === 0) return "0";
  if (step >= 1e5 && step < 1e11) return `${numberText(value / 1e6)}M`;
  return decimals > 5 || step >= 1e11 ? powerText(value, 3) : fixedText(value, decimals);
}

function logarithmic(low: number, high: number, count: number, round: boolean): Axis {
  let bottom = Math.log10(low);
  let top = Math.log10(high);
  if (round || top - bottom < 1e-9) {
    bottom = Math.floor(bottom + 1e-9);
    top = Math.max(bottom + 1, Math.ceil(top - 1e-9));
  }
  const every = Math.max(1, Math.ceil((top - bottom) / (count + 1)));
  const within = top - bottom <= 1.5 ? [1, 2, 5] : [1];
  const ticks = [];
  for (let power = Math.floor(bottom); power <= top + 1e-9; power += every) {
    for (const factor of within) {
      const value = power < 0 ? factor / 10 ** -power : factor * 10 ** power;
      const place = Math.log10(value);
      if (place < bottom - 1e-9 || place > top + 1e-9) continue;
      ticks.push({ value, text: power >= -3 && power <= 3 ? numberText(value) : powerText(value) });
    }
  }
  const position = (value: number) =>
    value > 0 && Number.isFinite(value)
      ? (Math.log10(value) - bottom) / (top - bottom)
      : Number.NaN;
  return { scale: "logarithmic", low: 10 ** bottom, high: 10 ** top, ticks, position };
}

/** Samples in a second. */
export const RATE = 360;

/** A heartbeat in a recording. */
export interface Beat {
  /** The sample of its peak, upwards or downwards. */
  readonly peak: number;
  /** How long, in seconds, the trace around the peak stays beyond half of the peak's height. */
  readonly width: number;
}

/**
 * Finds heartbeats, as Pan and Tompkins do (1985, doi 10.1109/TBME.1985.325532) but more simply: the
 * band of steep waves is squared and smoothed; a beat is where that is above a fifth of what its
 * strong beats reach, and the highest within a quarter of a second.
 *
 * @param signal millivolts, RATE samples a second
 */
export function findBeats(signal: Float64Array): Beat[] {
  const level = subtract(average(signal, 7), average(signal, 721));
  const band = subtract(average(signal, 7), average(signal, 73));
  const energy = average(
    band.map((value) => value * value),
    55,
  );
  const strong = [...energy].sort((a, b) => a - b)[Math.floor(0.95 * energy.length)] as number;
  const beats: Beat[] = [];
  for (const center of peaksOf(energy, RATE / 4, strong / 5)) {
    const peak = furthest(band, center - 36, center + 36);
    beats.push({ peak, width: widthAround(level, peak) / RATE });
  }
  return beats;
}

/** The mean over `width` samples around each, fewer at the ends. */
function average(signal: Float64Array, width: number): Float64Array {
  const half = width >> 1;
  const sums = new Float64Array(signal.length + 1);
  for (const [at, value] of signal.entries()) sums[at + 1] = (sums[at] as number) + value;
  return signal.map((_, at) => {
    const from = Math.max(0, at - half);
    const to = Math.min(signal.length, at + half + 1);
    return ((sums[to] as number) - (sums[from] as number)) / (to - from);
  });
}

const subtract = (a: Float64Array, b: Float64Array) =>
  a.map((value, at) => value - (b[at] as number));

/** Places above a threshold that are the highest within `reach` on both sides. */
function peaksOf(signal: Float64Array, reach: number, threshold: number): number[] {
  const places: number[] = [];
  for (const [at, value] of signal.entries()) {
    if (value < threshold) continue;
    const around = signal.subarray(Math.max(0, at - reach), at + reach + 1);
    const isHighest = around.every((other) => other <= value);
    if (isHighest && at - (places.at(-1) ?? -Infinity) > reach) places.push(at);
  }
  return places;
}

function furthest(signal: Float64Array, from: number, to: number): number {
  let best = Math.max(0, from);
  for (let at = best; at < Math.min(signal.length, to); at++) {
    if (Math.abs(signal[at] as number) > Math.abs(signal[best] as number)) best = at;
  }
  return best;
}

function widthAround(level: Float64Array, peak: number): number {
  const height = level[peak] as number;
  const isBeyond = (at: number) => (level[at] as number) / height > 0.5;
  let from = peak;
  let to = peak;
  while (from > 0 && isBeyond(from - 1)) from--;
  while (to < level.length - 1 && isBeyond(to + 1)) to++;
  return to - from + 1;
}

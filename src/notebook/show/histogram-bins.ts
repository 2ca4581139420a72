import { limits } from "../protocol/output-limits.ts";
import type { HistogramOutput } from "../protocol/outputs.ts";
import { cut } from "./log.ts";

/** The values of one moment, in order, and what is said of all of them. */
export interface Sample {
  place: number;
  sorted: Float64Array;
  total: number;
  broken: number;
  mean: number;
  deviation: number;
}

/** @param most how many values are kept: evenly chosen in their order, with both ends */
export function sampled(place: number, values: ArrayLike<number>, most: number): Sample {
  const finite = Float64Array.from(values).filter(Number.isFinite).sort();
  const count = finite.length;
  const mean = finite.reduce((sum, value) => sum + value, 0) / count;
  const variance = finite.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
  const sorted =
    count <= most
      ? finite
      : Float64Array.from(
          { length: most },
          (_, at) => finite[Math.round((at * (count - 1)) / (most - 1))] ?? 0,
        );
  const total = values.length;
  return { place, sorted, total, broken: total - count, mean, deviation: Math.sqrt(variance) };
}

/** Histograms over the same bins. Counts of a sample that was thinned stand for all its values. */
export function binned(
  title: string,
  x: string,
  samples: readonly Sample[],
  wish?: number,
): HistogramOutput {
  let low = Math.min(...samples.map(({ sorted }) => sorted[0] ?? Number.POSITIVE_INFINITY));
  let high = Math.max(...samples.map(({ sorted }) => sorted.at(-1) ?? Number.NEGATIVE_INFINITY));
  if (low > high) [low, high] = [0, 1];
  if (low === high) {
    const room = Math.abs(low) / 2 || 0.5;
    [low, high] = [low - room, high + room];
  }
  const most = Math.max(1, ...samples.map(({ sorted }) => sorted.length));
  const bins = wish ?? Math.min(50, Math.max(8, Math.ceil(2 * Math.cbrt(most))));
  return {
    kind: "histogram",
    title: cut(title, limits.name),
    low,
    high,
    bins,
    x: cut(x, limits.name),
    moments: samples.map(({ sorted, ...about }) => {
      const counts = new Float64Array(bins);
      for (const value of sorted) {
        const bin = Math.min(bins - 1, Math.floor(((value - low) / (high - low)) * bins));
        counts[bin] = (counts[bin] ?? 0) + 1;
      }
      const each = sorted.length === 0 ? 0 : (about.total - about.broken) / sorted.length;
      return { ...about, counts: counts.map((count) => Math.round(count * each)) };
    }),
  };
}

import { limits } from "../protocol/output-limits.ts";
import type { FeatureLayer } from "../protocol/outputs.ts";
import type { FeatureGrid } from "./feature-grids.ts";
import { cut } from "./log.ts";

/** The channels of a layer as steps of a palette, within what a page takes. */
export function featureLayer(
  { name, width, height, channels, values, names, units }: FeatureGrid,
  { count, scale }: { count: number; scale: "common" | "each" },
): FeatureLayer {
  const [wide, high] = [Math.min(width, limits.featureSide), Math.min(height, limits.featureSide)];
  const size = wide * high;
  const shown = Math.min(channels, count, limits.featureChannels);
  const maps = Array.from({ length: shown }, (_, channel) =>
    Float32Array.from({ length: size }, (_, at) => {
      const place = Math.floor(at / wide) * width + (at % wide);
      return values[place * channels + channel] ?? Number.NaN;
    }),
  );
  const ranges = scale === "each" ? maps.map((map) => rangeOf([map])) : [rangeOf(maps)];
  const steps = new Uint8Array(shown * size);
  for (const [at, map] of maps.entries()) {
    const [low, high] = ranges[at] ?? ranges[0] ?? [0, 0];
    for (const [pixel, value] of map.entries()) steps[at * size + pixel] = stepOf(value, low, high);
  }
  return {
    name: cut(name, limits.name),
    ...{ width: wide, height: high, channels, ranges, steps },
    ...(units !== undefined && { units: Math.min(units, size) }),
    captions: maps.map((_, channel) => names?.[channel] ?? String(channel)),
  };
}

/** Around 0 where there are both signs, from 0 where the values come near it, else as they are. */
function rangeOf(maps: Float32Array[]): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const map of maps) {
    for (const value of map) {
      if (!Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (low > high) return [0, 0];
  if (low < 0 && high > 0) return [-Math.max(-low, high), Math.max(-low, high)];
  return low >= 0 && low < 0.4 * high ? [0, high] : [low, high];
}

/** 0 for what is no number, then 1 to 255. */
function stepOf(value: number, low: number, high: number): number {
  return Number.isFinite(value) ? 1 + Math.round((254 * (value - low)) / (high - low || 1)) : 0;
}

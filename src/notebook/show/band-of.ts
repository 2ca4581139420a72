import { inWords, ValueError } from "../../../lib/errors.ts";
import type { LineSeries } from "../protocol/outputs.ts";

/** Where a band lies, and what it reaches over. */
export interface BandOptions {
  /** Where the values lie on the horizontal axis; 0, 1, 2, … unless said. */
  at?: ArrayLike<number>;
  /** What the band reaches over: the middle half of the runs unless said, or all of them. */
  range?: "quartiles" | "extremes";
}

/** As many places as a recorded line keeps. */
const mostPlaces = 180;

/**
 * The median of several curves at each place, and the band around it.
 *
 * @throws ValueError when there are none, or they differ in length
 */
export function bandOf(
  name: string,
  curves: readonly ArrayLike<number>[],
  { at, range = "quartiles" }: BandOptions,
): LineSeries {
  const length = curves[0]?.length ?? 0;
  const isEven = curves.every((curve) => curve.length === length);
  if (length === 0 || !isEven || (at !== undefined && at.length !== length)) {
    const lengths = at === undefined ? "" : ` at ${at.length} places`;
    throw new ValueError(
      `addBand got ${inWords(curves)}, of ${[...new Set(curves.map((curve) => curve.length))].join(", ")} values${lengths}.`,
      "It takes a list of curves, one a run, all of the same length.",
      'Write chart.addBand("five seeds", await overSeeds(5, () => losses)).',
    );
  }
  const places = placesOf(length);
  const sorted = places.map((place) =>
    Float64Array.from(curves, (curve) => curve[place] ?? Number.NaN).sort(),
  );
  const part = range === "extremes" ? 0 : 0.25;
  const runs = curves.length === 1 ? "1 run" : `${curves.length} runs`;
  return {
    name,
    x: Float64Array.from(places, (place) => at?.[place] ?? place),
    y: Float64Array.from(sorted, (values) => quantile(values, 0.5)),
    band: {
      low: Float64Array.from(sorted, (values) => quantile(values, part)),
      high: Float64Array.from(sorted, (values) => quantile(values, 1 - part)),
      of: range === "extremes" ? `all of ${runs}` : `the middle half of ${runs}`,
    },
  };
}

function placesOf(length: number): number[] {
  const count = Math.min(length, mostPlaces);
  if (count === 1) return [0];
  return Array.from({ length: count }, (_, at) => Math.round((at * (length - 1)) / (count - 1)));
}

/** Between two neighbours in proportion (Hyndman and Fan's type 7). Not a number where one is none. */
function quantile(sorted: Float64Array, part: number): number {
  if (Number.isNaN(sorted.at(-1))) return Number.NaN;
  const at = part * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

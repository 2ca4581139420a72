import type { LineChartOutput, LineSeries } from "../protocol/outputs.ts";
import { element } from "./markup.ts";
import { numberText } from "./number-text.ts";
import { percent } from "./plot-ticks.ts";
import type { Walk } from "./walk.ts";

/** A point of a chart: which line, and which of its points. */
export interface PointPlace {
  line: number;
  index: number;
}

/** What a chart has of points, or the classes of a plane. */
type Lines = Pick<LineChartOutput, "series">;

/** Where a key leads from a point; the first key leads to the first point. */
export function nextPoint(
  { series }: Lines,
  from: PointPlace | undefined,
  key: string,
): PointPlace | undefined {
  const drawn = series.flatMap(({ x }, line) => (x.length > 0 ? [line] : []));
  const [first] = drawn;
  if (first === undefined || !keys.has(key)) return undefined;
  const here = from && series[from.line]?.x;
  if (!from || !here || from.index >= here.length) return { line: first, index: 0 };
  const last = here.length - 1;
  const leap = Math.max(1, Math.round(last / 10));
  const within = (index: number) => ({ line: from.line, index: clamped(index, last) });
  switch (key) {
    case "ArrowLeft":
      return within(from.index - 1);
    case "ArrowRight":
      return within(from.index + 1);
    case "PageUp":
      return within(from.index - leap);
    case "PageDown":
      return within(from.index + leap);
    case "Home":
      return within(0);
    case "End":
      return within(last);
    default: {
      const place = drawn.indexOf(from.line) + (key === "ArrowUp" ? -1 : 1);
      const line = drawn[clamped(place, drawn.length - 1)] ?? from.line;
      return { line, index: nearest(series[line], here[from.index] ?? 0) };
    }
  }
}

const keys = new Set([
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
  "PageUp",
  "PageDown",
  "Home",
  "End",
]);

/** "deep, step 120: 0.41", and the band where there is one. */
export function pointText({ series, x }: LineChartOutput, { line, index }: PointPlace): string {
  const here = series[line];
  if (!here) return "";
  const number = (values: Float64Array) => numberText(values[index] ?? Number.NaN);
  const band = here.band
    ? `, in a band from ${number(here.band.low)} to ${number(here.band.high)}`
    : "";
  return `${here.name}, ${x || "x"} ${number(here.x)}: ${number(here.y)}${band}`;
}

function nearest(line: LineSeries | undefined, x: number): number {
  let best = 0;
  for (const [index, place] of (line?.x ?? []).entries()) {
    if (Math.abs(place - x) < Math.abs((line?.x[best] ?? 0) - x)) best = index;
  }
  return best;
}

function clamped(value: number, last: number): number {
  return Math.min(last, Math.max(0, value));
}

/** Where a point stands: parts of the drawing's width and height, from its left and top; or NaN. */
export type PointPosition = (point: PointPlace) => readonly [across: number, down: number];

export function pointsWalk(
  lines: Lines,
  { of, position, say }: { of: string; position: PointPosition; say(point: PointPlace): string },
): Walk<PointPlace> {
  const points = lines.series.flatMap(({ x }, line) =>
    Array.from(x, (_, index): PointPlace => ({ line, index })),
  );
  return {
    of,
    say,
    next: (from, key) => nextPoint(lines, from, key),
    under(across, down) {
      let best: PointPlace | undefined;
      let distance = Number.POSITIVE_INFINITY;
      for (const point of points) {
        const [x, y] = position(point);
        const away = Math.hypot(x - across, y - down);
        if (away < distance) [best, distance] = [point, away];
      }
      return best;
    },
    mark(point) {
      const [x, y] = position(point);
      const seen = Number.isFinite(x) && Number.isFinite(y);
      return element("circle", {
        class: "walk-mark",
        ...(seen ? { cx: percent(x), cy: percent(y), r: 8 } : {}),
      });
    },
  };
}

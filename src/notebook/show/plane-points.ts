import { ValueError } from "../../../lib/errors.ts";
import { limits } from "../protocol/output-limits.ts";
import type { PlaneOutput } from "../protocol/outputs.ts";
import { cut } from "./log.ts";

/** The most points that are drawn. */
const drawnPoints = 600;

/** What is written on a picture of the plane. */
export interface PlaneOptions {
  /** Stands over the picture. */
  title?: string;
  /** A name for each class, in the order of the labels. */
  classNames?: readonly string[];
  /** What the two inputs are: [across, up]. */
  axes?: readonly [string, string];
}

/** Data of two inputs each as they are drawn: an even choice where they are many. */
export function planeOf(
  points: Float32Array,
  labels: ArrayLike<number>,
  classes: number,
  { title, classNames, axes }: PlaneOptions,
): PlaneOutput {
  if (classNames !== undefined && classNames.length !== classes) {
    throw new ValueError(
      `There are ${classNames.length} class names, but ${classes} classes.`,
      "Each class has one name, in the order of the labels.",
      `Give ${classes} names, or leave classNames out.`,
    );
  }
  const count = Math.min(labels.length, drawnPoints);
  const some = Array.from({ length: count }, (_, place) =>
    Math.floor((place * labels.length) / count),
  );
  return {
    title: cut(String(title ?? ""), limits.name),
    ...boxAround(points),
    classes,
    points: Float32Array.from(
      some.flatMap((row) => [points[2 * row] ?? 0, points[2 * row + 1] ?? 0]),
    ),
    labels: Uint8Array.from(some, (row) => labels[row] ?? 0),
    count: labels.length,
    ...(classNames && { classNames: classNames.map((name) => cut(String(name), limits.name)) }),
    ...(axes && { axes: [cut(String(axes[0]), limits.name), cut(String(axes[1]), limits.name)] }),
  };
}

/** A little more than the data need; a square where they are nearly as wide as high. */
function boxAround(points: Float32Array): Pick<PlaneOutput, "x" | "y"> {
  const [left, right] = extent(points, 0);
  const [bottom, top] = extent(points, 1);
  let [wide, high] = [right - left, top - bottom];
  if (wide < 1.5 * high && high < 1.5 * wide) wide = high = Math.max(wide, high);
  return { x: around(left, right, wide), y: around(bottom, top, high) };
}

function extent(points: Float32Array, from: number): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let at = from; at < points.length; at += 2) {
    const value = points[at] ?? Number.NaN;
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low <= high ? [low, high] : [-1, 1];
}

function around(low: number, high: number, span: number): [number, number] {
  const room = 0.58 * (span || 1);
  return [(low + high) / 2 - room, (low + high) / 2 + room];
}

import type { ScatterOutput } from "../protocol/outputs.ts";
import type { Markup } from "./markup.ts";
import { counted, numberText } from "./number-text.ts";
import { className, listed, planeFigure, planeSide, pointLimits, shortened } from "./plane.ts";

export function renderScatter(output: ScatterOutput): Markup {
  const { x, y, labels, count } = output;
  const ratio = (y[1] - y[0]) / (x[1] - x[0]);
  const classes = Array.from({ length: output.classes }, (_, label) => {
    const places = [...labels.keys()].filter((index) => labels[index] === label);
    return { name: className(output, label), places };
  });
  const drawn = Math.min(labels.length, pointLimits.scatter);
  const some = drawn < count ? ` (${drawn} are drawn)` : "";
  const sizes = classes.map(({ name, places }) => `${numberText(places.length)} of ${name}`);
  const all = counted(count, "point");
  const part = labels.length < count;
  return planeFigure(output, {
    kind: "scatter",
    label: "Points",
    // About equal spans are drawn to scale; others fill the square.
    high: ratio > 0.5 && ratio < 2 ? Math.round(planeSide * ratio) : planeSide,
    ground: [],
    summary:
      part || classes.length < 2 ? `${all}${some}.` : `${all}${some}: ${listed(shortened(sizes))}.`,
    columns: ["class", part ? "some points" : "points", "mean across", "mean up"],
    rows: classes.map(({ name, places }) => [
      name,
      places.length,
      mean(output.points, places, 0),
      mean(output.points, places, 1),
    ]),
  });
}

function mean(points: Float32Array, places: number[], direction: number): number {
  const sum = places.reduce((total, index) => total + (points[2 * index + direction] ?? 0), 0);
  return sum / places.length;
}

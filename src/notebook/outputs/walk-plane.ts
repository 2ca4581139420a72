import type { DecisionMapOutput, ScatterOutput } from "../protocol/outputs.ts";
import { numberText } from "./number-text.ts";
import { className, type DrawnPoint, drawnPoints } from "./plane.ts";
import type { Walk } from "./walk.ts";
import { type PointPlace, pointsWalk } from "./walk-points.ts";

/** The points of each class from left to right, and on a map what the model says of each. */
export function planeWalk(plane: ScatterOutput | DecisionMapOutput): Walk<PointPlace> {
  const drawn = drawnPoints(plane, plane.kind).sort((left, right) => left.across - right.across);
  const classes = [...new Set(drawn.map(({ label }) => label))].sort((one, other) => one - other);
  const points = classes.map((label) => drawn.filter((point) => point.label === label));
  const series = points.map((own, at) => ({
    name: className(plane, classes[at] ?? 0),
    x: Float64Array.from(own, ({ across }) => across),
    y: Float64Array.from(own, ({ up }) => up),
  }));
  return pointsWalk(
    { series },
    {
      of: "points of classes",
      position({ line, index }) {
        const point = points[line]?.[index];
        return point ? [point.across, 1 - point.up] : [Number.NaN, Number.NaN];
      },
      say({ line, index }) {
        const point = points[line]?.[index];
        return point ? pointText(plane, point) : "";
      },
    },
  );
}

/** "class 1, x 0.3, y −0.2; the model says class 0, 83 % sure" */
function pointText(plane: ScatterOutput | DecisionMapOutput, point: DrawnPoint): string {
  const [across, up] = plane.axes ?? ["x", "y"];
  const value = (direction: number) =>
    numberText(plane.points[2 * point.index + direction] ?? Number.NaN, 3);
  const where = `${className(plane, point.label)}, ${across} ${value(0)}, ${up} ${value(1)}`;
  if (plane.kind === "scatter") return where;
  const { width, height, winner, confidence } = plane;
  const row = Math.round((1 - point.up) * (height - 1));
  const cell = row * width + Math.round(point.across * (width - 1));
  const sure = numberText(Math.round(((confidence[cell] ?? 0) / 255) * 100));
  return `${where}; the model says ${className(plane, winner[cell] ?? 0)}, ${sure} % sure`;
}

import { checkOptions, inWords, ShapeError, ValueError } from "../../../lib/errors.ts";
import { evaluate, type Labels, Tensor, tensor } from "../../../lib/index.ts";
import { limits } from "../protocol/output-limits.ts";
import type { DecisionMapOutput } from "../protocol/outputs.ts";
import { type Verdicts, verdicts } from "./class-scores.ts";
import { cut } from "./log.ts";
import { checkData, checkLabels, checkModel } from "./map-arguments.ts";
import { StandingOutput } from "./standing-output.ts";

export interface DecisionMapOptions {
  title?: string;
  /** A name for each class, in the order of the labels. */
  classNames?: readonly string[];
  /** What the two inputs are: [across, up]. */
  axes?: readonly [string, string];
}

export interface DecisionMap {
  /** Asks the model again, as while it learns, and shows its new answers in the same place. */
  update(): void;
}

type Model = (inputs: Tensor) => Tensor;
type Box = Pick<DecisionMapOutput, "x" | "y">;

/** Grid points a side, how many the model is asked at once, and the most points that are drawn. */
const side = 80;
const batch = 1600;
const drawnPoints = 600;

/**
 * Shows which class the model says at each point of the plane, and how sure it is, under the data.
 * The model gives one logit a class, or one logit for class 1 against class 0.
 */
export function decisionMap(
  model: Model,
  data: { inputs: Tensor; labels: Labels },
  options: DecisionMapOptions = {},
): DecisionMap {
  checkOptions("decisionMap", options, ["title", "classNames", "axes"]);
  checkModel(model);
  const { points, labels } = checkData(data);
  const box = boxAround(points);
  const grid = gridOf(box);
  const place = new StandingOutput();
  const update = () => {
    const said = ask(model, grid);
    const own = ask(model, points);
    checkLabels(labels, said.classes);
    const correct = own.winner.reduce(
      (sum, winner, row) => sum + Number(winner === labels[row]),
      0,
    );
    place.set({
      kind: "decision-map",
      title: cut(String(options.title ?? ""), limits.name),
      width: side,
      height: side,
      ...box,
      classes: said.classes,
      winner: said.winner,
      confidence: Uint8Array.from(said.probability, (probability) => Math.round(255 * probability)),
      ...drawn(points, labels),
      score: { correct, of: labels.length },
      ...names(options, said.classes),
    });
  };
  update();
  return { update };
}

function ask(model: Model, points: Float32Array): Verdicts {
  const scores: number[] = [];
  let columns = 1;
  for (let start = 0; start < points.length; start += 2 * batch) {
    const some = points.slice(start, start + 2 * batch);
    const rows = some.length / 2;
    const output: unknown = evaluate(() => model(tensor(some, { shape: [rows, 2] })));
    columns = columnsOf(output, rows);
    for (const score of (output as Tensor).data) scores.push(score);
  }
  return verdicts(scores, columns);
}

function columnsOf(output: unknown, rows: number): number {
  const shape = output instanceof Tensor ? output.shape : undefined;
  const columns = shape?.length === 1 ? 1 : shape?.length === 2 ? shape[1] : undefined;
  if (shape?.[0] === rows && columns !== undefined && columns >= 1 && columns <= limits.classes) {
    return columns;
  }
  const found = shape ? `a tensor of shape [${shape.join(", ")}]` : inWords(output);
  throw new ShapeError(
    `decisionMap asked the model about [${rows}, 2] and got ${found}.`,
    `It needs one row a point, with a score for each class: [${rows}, classes].`,
    "Check that the model ends with one output a class, such as linear(16, 3).",
  );
}

function gridOf({ x, y }: Box): Float32Array {
  const points = new Float32Array(side * side * 2);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const at = 2 * (row * side + column);
      points[at] = x[0] + ((x[1] - x[0]) * column) / (side - 1);
      points[at + 1] = y[1] - ((y[1] - y[0]) * row) / (side - 1);
    }
  }
  return points;
}

/** A little more than the data need; a square where they are nearly as wide as high. */
function boxAround(points: Float32Array): Box {
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

/** An even choice of the data where there are many. */
function drawn(points: Float32Array, labels: ArrayLike<number>) {
  const count = Math.min(labels.length, drawnPoints);
  const some = Array.from({ length: count }, (_, place) =>
    Math.floor((place * labels.length) / count),
  );
  return {
    points: Float32Array.from(
      some.flatMap((row) => [points[2 * row] ?? 0, points[2 * row + 1] ?? 0]),
    ),
    labels: Uint8Array.from(some, (row) => labels[row] ?? 0),
  };
}

function names({ classNames, axes }: DecisionMapOptions, classes: number) {
  if (classNames !== undefined && classNames.length !== classes) {
    throw new ValueError(
      `decisionMap got ${classNames.length} class names for a model of ${classes} classes.`,
      "Each class has one name, in the order of the labels.",
      `Give it ${classes} names, or leave classNames out.`,
    );
  }
  return {
    ...(classNames && { classNames: classNames.map((name) => cut(String(name), limits.name)) }),
    ...(axes && { axes: [String(axes[0]), String(axes[1])] as [string, string] }),
  };
}

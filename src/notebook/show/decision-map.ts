import { evaluate, type Labels, Tensor, tensor } from "../../../lib/core.ts";
import { checkOptions, inWords, ShapeError } from "../../../lib/errors.ts";
import { limits } from "../protocol/output-limits.ts";
import type { PlaneOutput } from "../protocol/outputs.ts";
import { type Verdicts, verdicts } from "./class-scores.ts";
import { checkData, checkLabels, checkModel } from "./map-arguments.ts";
import { type PlaneOptions, planeOf } from "./plane-points.ts";
import { StandingOutput } from "./standing-output.ts";

/** A map that stands below the cell. */
export interface DecisionMap {
  /** Asks the model again, as while it learns, and shows its new answers in the same place. */
  update(): void;
}

type Model = (inputs: Tensor) => Tensor;

/** Grid points a side, and how many the model is asked at once. */
const side = 80;
const batch = 1600;

/**
 * Shows which class the model says at each point of the plane, and how sure it is, under the data.
 * The model gives one logit a class, or one logit for class 1 against class 0.
 *
 * @param model any function from points `[batch, 2]` to logits `[batch, classes]` or `[batch, 1]`
 * @param data `inputs` `[batch, 2]` and `labels` `[batch]`
 * @throws ShapeError when the data are no points, or the model does not give one row for each
 * @throws ValueError when a label is no class of the model, or an option is not allowed
 * @example
 * const { inputs, labels } = moons();
 * const model = sequential(linear(2, 16), relu, linear(16, 2));
 * const map = decisionMap(model, { inputs, labels });
 * map.update();
 */
export function decisionMap(
  model: Model,
  data: { inputs: Tensor; labels: Labels },
  options: PlaneOptions = {},
): DecisionMap {
  checkOptions("decisionMap", options, ["title", "classNames", "axes"]);
  checkModel(model);
  const { points, labels } = checkData("decisionMap", data);
  const place = new StandingOutput();
  const update = () => {
    const own = ask(model, points);
    checkLabels("decisionMap", labels, own.classes);
    const plane = planeOf(points, labels, own.classes, options);
    const said = ask(model, gridOf(plane));
    const correct = own.winner.reduce(
      (sum, winner, row) => sum + Number(winner === labels[row]),
      0,
    );
    place.set({
      kind: "decision-map",
      ...plane,
      width: side,
      height: side,
      winner: said.winner,
      confidence: Uint8Array.from(said.probability, (probability) => Math.round(255 * probability)),
      correct,
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

function gridOf({ x, y }: PlaneOutput): Float32Array {
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

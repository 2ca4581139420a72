import type { Labels, Tensor } from "../../../lib/core.ts";
import { checkOptions } from "../../../lib/errors.ts";
import { limits } from "../protocol/output-limits.ts";
import { checkData, checkLabels } from "./map-arguments.ts";
import { type PlaneOptions, planeOf } from "./plane-points.ts";
import { post } from "./sink.ts";

/**
 * Shows points of several classes in the plane, such as the codes of an autoencoder.
 *
 * @param data `inputs` `[batch, 2]` and `labels` `[batch]`
 * @throws ShapeError when the data are no points, or have not one label each
 * @throws ValueError when a label is no class, or an option is not allowed
 * @example
 * scatter(moons(), { title: "Two moons", classNames: ["upper", "lower"], axes: ["x", "y"] });
 */
export function scatter(
  data: { inputs: Tensor; labels: Labels },
  options: PlaneOptions = {},
): void {
  checkOptions("scatter", options, ["title", "classNames", "axes"]);
  const { points, labels } = checkData("scatter", data);
  let most = 0;
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row] ?? 0;
    if (Number.isInteger(label)) most = Math.max(most, label);
  }
  const classes = Math.min(most + 1, limits.classes);
  checkLabels("scatter", labels, classes);
  post({ kind: "scatter", ...planeOf(points, labels, classes, options) });
}

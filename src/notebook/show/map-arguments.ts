import { inWords, ShapeError, ValueError } from "../../../lib/errors.ts";
import { isTensor, labelsOf, valuesOf } from "./recognize.ts";

export function checkModel(model: unknown): void {
  if (typeof model === "function") return;
  throw new ValueError(
    `decisionMap got ${inWords(model)} as its model.`,
    "The first argument is a network, or any function from points [batch, 2] to class scores.",
    "Write decisionMap(model, { inputs, labels }).",
  );
}

/** @param name of the function that asks */
export function checkData(
  name: "decisionMap" | "scatter",
  data: unknown,
): {
  points: Float32Array;
  labels: ArrayLike<number>;
} {
  const call =
    name === "scatter" ? "scatter({ inputs, labels })" : "decisionMap(model, { inputs, labels })";
  const { inputs, labels } = (data ?? {}) as { inputs?: unknown; labels?: unknown };
  if (!isTensor(inputs) || inputs.shape.length !== 2 || inputs.shape[1] !== 2) {
    const found = isTensor(inputs) ? `inputs of shape [${inputs.shape.join(", ")}]` : "no inputs";
    throw new ShapeError(
      `${name} got ${found}.`,
      "A map has two directions, so the inputs must be points: [batch, 2].",
      `Write ${call} with two columns of inputs.`,
    );
  }
  const points = Float32Array.from(valuesOf(inputs));
  const classes = labelsOf(labels);
  if (classes?.length !== points.length / 2) {
    throw new ShapeError(
      `${name} got ${points.length / 2} points, but ${classes?.length ?? "no"} labels.`,
      "Each point has one label, the number of its class.",
      `Write ${call} with inputs and labels of the same data.`,
    );
  }
  return { points, labels: classes };
}

export function checkLabels(
  name: "decisionMap" | "scatter",
  labels: ArrayLike<number>,
  classes: number,
): void {
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row] ?? Number.NaN;
    if (Number.isInteger(label) && label >= 0 && label < classes) continue;
    throw new ValueError(
      `${name} got the label ${inWords(label)} for ${name === "scatter" ? "a point" : `a model of ${classes} classes`}.`,
      `Labels are whole numbers from 0 to ${classes - 1}.`,
      name === "scatter"
        ? "Check the labels: each is the number of a class."
        : "Check the labels, or give the model as many outputs as there are classes.",
    );
  }
}

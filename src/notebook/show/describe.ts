import { type Summary, summary } from "../../../lib/core.ts";
import type { Output } from "../protocol/outputs.ts";
import { diagramOf } from "./network-diagram.ts";
import { planeOf } from "./plane-points.ts";
import { isTensor, labelsOf, type ModelLike, type TensorLike, valuesOf } from "./recognize.ts";
import { tableOutput } from "./table.ts";

/** Inputs and what should be said about each. */
export interface DataSetLike {
  inputs: TensorLike;
  labels: TensorLike | ArrayLike<number>;
}

export function isDataSet(value: unknown): value is DataSetLike {
  if (typeof value !== "object" || value === null) return false;
  if (!("inputs" in value) || !("labels" in value)) return false;
  return isTensor(value.inputs) && labelsOf(value.labels) !== undefined;
}

/**
 * What a network costs, layer by layer, where its first layer says what goes in; else a table of its
 * parameter tensors, and how many numbers they are together.
 */
export function describeModel(name: string, model: ModelLike): Output {
  const costs = costsOf(model);
  if (costs) return tableOutput(costs.rows, name === "" ? costs.title : `${name}: ${costs.title}`);
  const parameters = [...model.parameters()];
  const rows = parameters.map((parameter, index) => ({
    parameter: nameOf(parameter) ?? index + 1,
    shape: shapeText(parameter),
    numbers: sizeOf(parameter),
  }));
  const total = rows.reduce((sum, row) => sum + row.numbers, 0);
  const heading = name === "" ? "Network" : name;
  const count = total.toString().replace(/\B(?=(\d{3})+$)/g, ",");
  return tableOutput(rows, `${heading}: ${count} parameters`);
}

/** A network that begins with a linear layer takes rows as long as its weights have rows. */
function costsOf(model: ModelLike): Summary | undefined {
  const inputs = diagramOf(model, "")?.layers[0];
  if (inputs === undefined) return undefined;
  try {
    return summary(model as never, [inputs]);
  } catch {
    // A function between the layers does not take an example alone.
    return undefined;
  }
}

/** Points of the plane as a picture; other data by their number, shape and classes. */
export function describeDataSet(name: string, { inputs, labels }: DataSetLike): Output {
  const [examples = 0, columns] = inputs.shape;
  const values = labelsOf(labels) ?? [];
  const classes = countClasses(values);
  const last = classes.at(-1)?.[0] ?? -1;
  if (columns === 2 && inputs.shape.length === 2 && last >= 0 && values.length === examples) {
    const points = Float32Array.from(valuesOf(inputs));
    return { kind: "scatter", ...planeOf(points, values, last + 1, { title: name }) };
  }
  const rows = [
    { what: "examples", value: String(examples) },
    { what: "inputs", value: shapeText(inputs) },
    { what: "labels", value: isTensor(labels) ? shapeText(labels) : `[${values.length}]` },
    ...classes.map(([label, count]) => ({ what: `class ${label}`, value: String(count) })),
  ];
  return { ...tableOutput(rows, name === "" ? "Data" : name), columns: ["", ""] };
}

const mostClasses = 30;

/** How many there are of each class; nothing where the labels are not a few whole numbers. */
function countClasses(labels: ArrayLike<number>): [label: number, count: number][] {
  const counts = new Map<number, number>();
  for (let index = 0; index < labels.length; index++) {
    const label = labels[index] ?? Number.NaN;
    const known = counts.get(label) ?? 0;
    if (!Number.isInteger(label) || label < 0 || label >= mostClasses) return [];
    counts.set(label, known + 1);
  }
  return [...counts].sort(([left], [right]) => left - right);
}

function nameOf(parameter: TensorLike): string | undefined {
  const named = "name" in parameter ? parameter.name : undefined;
  return typeof named === "string" && named !== "" ? named : undefined;
}

function sizeOf({ shape }: TensorLike): number {
  return Array.from(shape).reduce((product, side) => product * side, 1);
}

function shapeText({ shape }: TensorLike): string {
  return `[${Array.from(shape).join(", ")}]`;
}

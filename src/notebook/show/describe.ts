import type { Output, TableOutput } from "../protocol/outputs.ts";
import { isTensor, type ModelLike, type TensorLike, valuesOf } from "./recognize.ts";
import { tableOutput } from "./table.ts";

/** Inputs and what should be said about each. */
export interface DataSetLike {
  inputs: TensorLike;
  labels: TensorLike;
}

export function isDataSet(value: unknown): value is DataSetLike {
  if (typeof value !== "object" || value === null) return false;
  return "inputs" in value && "labels" in value && isTensor(value.inputs) && isTensor(value.labels);
}

/** A table of a network's parameter tensors, and how many numbers they are together. */
export function describeModel(name: string, model: ModelLike): Output {
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

/** How many examples of which shape there are, and how many of each class. */
export function describeDataSet(name: string, set: DataSetLike): TableOutput {
  const [examples = 0] = set.inputs.shape;
  const classes = countClasses(set.labels);
  const rows = [
    { what: "examples", value: String(examples) },
    { what: "inputs", value: shapeText(set.inputs) },
    { what: "labels", value: shapeText(set.labels) },
    ...classes.map(([label, count]) => ({ what: `class ${label}`, value: String(count) })),
  ];
  return { ...tableOutput(rows, name === "" ? "Data" : name), columns: ["", ""] };
}

const mostClasses = 30;

/** Nothing where the labels are not a few whole numbers. */
function countClasses(labels: TensorLike): [label: number, count: number][] {
  const counts = new Map<number, number>();
  const values = valuesOf(labels);
  for (let index = 0; index < values.length; index++) {
    const label = values[index] ?? Number.NaN;
    if (!Number.isInteger(label) || counts.size > mostClasses) return [];
    counts.set(label, (counts.get(label) ?? 0) + 1);
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

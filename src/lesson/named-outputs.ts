import type { MeasuredOutput, Output, ValueOutput } from "../notebook/protocol/outputs.ts";
import type { Results, ResultValue } from "./claims.ts";

export type NamedOutput = ValueOutput | MeasuredOutput;

/** A cell's outputs that sentences may quote. Of two with one name, the later counts. */
export function namedOutputs(outputs: Output[]): Record<string, NamedOutput> {
  const named: Record<string, NamedOutput> = {};
  for (const output of outputs) {
    if (output.kind === "value" || output.kind === "measured") named[output.name] = output;
  }
  return named;
}

/** The results that claims are checked against. */
export function resultsOf(cells: Record<string, { outputs: Output[] }>): Results {
  return mapValues(cells, ({ outputs }) =>
    mapValues(namedOutputs(outputs), ({ value }): ResultValue => value),
  );
}

const mapValues = <From, To>(record: Record<string, From>, to: (value: From) => To) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));

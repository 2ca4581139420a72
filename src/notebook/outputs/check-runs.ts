import { limits } from "../protocol/output-limits.ts";
import type { LineBand, Moment, MomentsOutput, Output } from "../protocol/outputs.ts";
import { isRecord, isText, listOf, typed } from "./check-form.ts";

/** A band as long as its line, or undefined. */
export function checkBand(value: unknown, length: number): LineBand | undefined {
  if (!isRecord(value)) return undefined;
  const low = typed(value["low"], Float64Array, length);
  const high = typed(value["high"], Float64Array, length);
  const of = value["of"];
  if (low?.length !== length || high?.length !== length) return undefined;
  return isText(of, limits.name) ? { low, high, of } : undefined;
}

type Check = (value: unknown) => Output | undefined;

/** @param check what shows of a moment has the form of any output, but for moments themselves */
export function checkMoments(
  { title, columns, moments }: Record<string, unknown>,
  check: Check,
): MomentsOutput | undefined {
  const names = listOf(columns, limits.lines, (name) =>
    isText(name, limits.lineName) ? name : undefined,
  );
  const all = listOf(moments, limits.moments, (moment) => checkMoment(moment, check));
  if (!isText(title, limits.name) || !names || !all) return undefined;
  if (all.some(({ values }) => values.length !== names.length)) return undefined;
  return { kind: "moments", title, columns: names, moments: all };
}

function checkMoment(value: unknown, check: Check): Moment | undefined {
  if (!isRecord(value)) return undefined;
  const values = listOf(value["values"], limits.lines, (each) =>
    typeof each === "number" ? each : undefined,
  );
  const outputs = listOf(value["outputs"], limits.momentOutputs, (output) =>
    isRecord(output) && output["kind"] !== "moments" ? check(output) : undefined,
  );
  return values && outputs && { values, outputs };
}

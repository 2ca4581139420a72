import { limits } from "../protocol/output-limits.ts";
import type { ConfusionOutput, HeatMapOutput, NetworkOutput } from "../protocol/outputs.ts";
import { isText, isWhole, listOf, namesOf, typed } from "./check-form.ts";

type Fields = Record<string, unknown>;

export function checkHeatMap(fields: Fields): HeatMapOutput | undefined {
  const { title, width, height } = fields;
  if (!isText(title, limits.name)) return undefined;
  if (!isWhole(width, 1, limits.heatSide) || !isWhole(height, 1, limits.heatSide)) return undefined;
  const values = typed(fields["values"], Float32Array, width * height);
  if (values?.length !== width * height) return undefined;
  const rows = labels(fields["rows"], height);
  const columns = labels(fields["columns"], width);
  if (fields["rows"] !== undefined && rows === undefined) return undefined;
  if (fields["columns"] !== undefined && columns === undefined) return undefined;
  const block = fields["block"];
  if (block !== undefined && !isBlock(block)) return undefined;
  return {
    kind: "heat-map",
    title,
    width,
    height,
    values,
    ...(block === undefined ? {} : { block: [block[0], block[1]] }),
    ...(rows === undefined ? {} : { rows }),
    ...(columns === undefined ? {} : { columns }),
  };
}

function labels(value: unknown, count: number): string[] | string | undefined {
  if (isText(value, limits.name)) return value;
  const names = namesOf(value, count);
  return names?.length === count ? names : undefined;
}

function isBlock(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((side) => isWhole(side, 1, 1e9));
}

export function checkConfusion(fields: Fields): ConfusionOutput | undefined {
  const { title } = fields;
  const classes = namesOf(fields["classes"], limits.confusionClasses);
  if (!isText(title, limits.name) || !classes || classes.length === 0) return undefined;
  const counts = typed(fields["counts"], Float64Array, classes.length ** 2);
  if (counts?.length !== classes.length ** 2) return undefined;
  if (!counts.every((count) => isWhole(count, 0, Number.MAX_SAFE_INTEGER))) return undefined;
  return { kind: "confusion", title, classes, counts };
}

export function checkNetwork(fields: Fields): NetworkOutput | undefined {
  const { title } = fields;
  const layers = listOf(fields["layers"], limits.layers, (units) =>
    isWhole(units, 1, 1e9) ? units : undefined,
  );
  if (!isText(title, limits.name) || !layers || layers.length < 2) return undefined;
  if (fields["weights"] === undefined) return { kind: "network", title, layers };
  if (layers.some((units) => units > limits.drawnUnits)) return undefined;
  const weights = listOf(fields["weights"], limits.layers, (each) =>
    typed(each, Float32Array, limits.drawnUnits ** 2),
  );
  if (weights?.length !== layers.length - 1) return undefined;
  const fits = weights.every(
    ({ length }, at) => length === (layers[at] ?? 0) * (layers[at + 1] ?? 0),
  );
  return fits ? { kind: "network", title, layers, weights } : undefined;
}

import { limits } from "../protocol/output-limits.ts";
import type { FeatureLayer, FeatureMapsOutput, ImagesOutput } from "../protocol/outputs.ts";
import { isRecord, isText, isWhole, listOf, namesOf, typed } from "./check-form.ts";

type Fields = Record<string, unknown>;

export function checkImages(fields: Fields): ImagesOutput | undefined {
  const { title, width, height, largest, broken, columns } = fields;
  const pixels = typed(fields["pixels"], Uint8Array, limits.pixels);
  const captions = namesOf(fields["captions"], limits.pictures);
  if (!isText(title, limits.name) || !pixels || !captions) return undefined;
  if (!isWhole(width, 1, limits.pixels) || !isWhole(height, 1, limits.pixels)) return undefined;
  if (pixels.length !== width * height * captions.length) return undefined;
  if (largest !== undefined && !(Number.isFinite(largest) && Number(largest) >= 0))
    return undefined;
  if (broken !== undefined && !isWhole(broken, 0, limits.pixels)) return undefined;
  if (columns !== undefined && !isWhole(columns, 1, limits.pictures)) return undefined;
  const groups =
    fields["groups"] === undefined
      ? undefined
      : listOf(fields["groups"], limits.pictures, checkGroup);
  if (fields["groups"] !== undefined) {
    const sum = groups?.reduce((total, { count }) => total + count, 0);
    if (sum !== captions.length) return undefined;
  }
  return {
    kind: "images",
    title,
    width,
    height,
    pixels,
    captions,
    ...(largest === undefined ? {} : { largest: Number(largest) }),
    ...(groups && { groups }),
    ...(columns === undefined ? {} : { columns }),
    ...(broken === undefined ? {} : { broken }),
  };
}

function checkGroup(value: unknown): { title: string; count: number } | undefined {
  if (!isRecord(value)) return undefined;
  const { title, count } = value;
  return isText(title, limits.name) && isWhole(count, 0, limits.pictures)
    ? { title, count }
    : undefined;
}

export function checkFeatureMaps({ title, layers }: Fields): FeatureMapsOutput | undefined {
  const known = listOf(layers, limits.featureLayers, checkLayer);
  return isText(title, limits.name) && known
    ? { kind: "feature-maps", title, layers: known }
    : undefined;
}

function checkLayer(value: unknown): FeatureLayer | undefined {
  if (!isRecord(value)) return undefined;
  const { name, width, height, channels } = value;
  const side = limits.featureSide;
  if (!isText(name, limits.name) || !isWhole(width, 1, side) || !isWhole(height, 1, side)) {
    return undefined;
  }
  const captions = namesOf(value["captions"], limits.featureChannels);
  const steps = typed(value["steps"], Uint8Array, limits.pixels);
  if (!captions || !steps || !isWhole(channels, captions.length, 1e9)) return undefined;
  if (steps.length !== captions.length * width * height) return undefined;
  const { units } = value;
  if (units !== undefined && !isWhole(units, 1, width * height)) return undefined;
  const ranges = listOf(value["ranges"], limits.featureChannels, checkRange);
  if (ranges?.length !== 1 && ranges?.length !== captions.length) return undefined;
  return {
    ...{ name, width, height, channels, captions, steps, ranges },
    ...(units === undefined ? {} : { units }),
  };
}

/** Of equal values, both ends are one. */
function checkRange(value: unknown): [number, number] | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [low, high] = value;
  return Number.isFinite(low) && Number.isFinite(high) && low <= high ? [low, high] : undefined;
}

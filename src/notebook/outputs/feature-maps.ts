import type { FeatureLayer, FeatureMapsOutput } from "../protocol/outputs.ts";
import { heatLegend } from "./heat-grid.ts";
import { heatPalette } from "./heat-scale.ts";
import { element, type Markup } from "./markup.ts";
import { counted, numberText } from "./number-text.ts";
import { type Deflate, pngUri } from "./png.ts";
import { title } from "./table.ts";

/** Layer below layer, each with a picture a channel. */
export function renderFeatureMaps(output: FeatureMapsOutput, deflate?: Deflate): Markup {
  const { layers } = output;
  return element(
    "figure",
    { class: "output output-images output-signed output-features" },
    title(output.title),
    ...layers.flatMap((layer, index) => layerMarkup(layer, index, layers.length > 1, deflate)),
    element("p", { class: "output-summary" }, summaryOf(output)),
  );
}

function layerMarkup(
  layer: FeatureLayer,
  index: number,
  named: boolean,
  deflate: Deflate | undefined,
): Markup[] {
  const { width, height, steps, captions, channels, ranges, name, units } = layer;
  const size = width * height;
  const [common] = ranges;
  const shared = ranges.length === 1 && common;
  const about = sizeText(layer);
  const alone = channels === 1;
  const pictures = captions.map((caption, at) => {
    const range = ranges[at] ?? common ?? [0, 0];
    const own = shared ? "" : rangeText(range);
    const src = pngUri(
      width,
      height,
      steps.subarray(at * size, (at + 1) * size),
      deflate,
      heatPalette({ kind: kindOf(range) }),
    );
    const alt = alone ? `${name || "map"}, ${rangeText(range)}` : `channel ${caption}`;
    const words = [alone ? "" : caption, own].filter((text) => text !== "").join(": ");
    return element(
      "li",
      {},
      element("img", { src, alt: shared ? alt : `${alt}, ${own}`, width, height }),
      words === "" ? undefined : element("span", { "aria-hidden": "true" }, words),
    );
  });
  const look =
    units === undefined ? (alone ? "pictures pictures-one" : "pictures") : "pictures pictures-row";
  const heading = named ? `${index === 0 ? "" : `${index}. `}${name}` : name;
  return [
    element(
      "p",
      { class: "feature-layer" },
      ...(heading === "" ? [] : [element("b", {}, heading), " "]),
      about,
    ),
    ...(shared
      ? [heatLegend({ kind: kindOf(shared), low: shared[0], high: shared[1] }, deflate)]
      : []),
    element(
      "ul",
      { class: look, "aria-label": `${heading || "Feature maps"}: ${about}` },
      ...pictures,
    ),
  ];
}

function kindOf([low, high]: readonly [number, number]): "diverging" | "sequential" {
  return low < 0 && high > 0 ? "diverging" : "sequential";
}

function rangeText([low, high]: readonly [number, number]): string {
  return `${numberText(low, 3)} to ${numberText(high, 3)}`;
}

/** "8 maps of 26 × 26, of which 4 are shown" */
function sizeText({ channels, captions, width, height, units }: FeatureLayer): string {
  if (units !== undefined) return counted(units, "number");
  const shown = captions.length < channels ? `, of which ${captions.length} are shown` : "";
  return `${counted(channels, "map")} of ${height} × ${width}${shown}`;
}

function summaryOf({ layers }: FeatureMapsOutput): string {
  const grey = layers.some(({ steps, units }) => steps.subarray(0, units).includes(0))
    ? " What is no finite number is grey."
    : "";
  const both = layers.some(({ ranges }) => ranges.some((range) => kindOf(range) === "diverging"));
  const signs = both ? " Blue is below 0, orange above." : "";
  return `Stronger colours are numbers farther from ${both ? "0" : "the lowest"}.${signs}${grey}`;
}

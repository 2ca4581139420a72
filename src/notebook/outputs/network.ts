import type { NetworkOutput } from "../protocol/outputs.ts";
import { tableBehindButton } from "./chart-table.ts";
import { element, type Markup } from "./markup.ts";
import { describeNetwork, drawNetwork } from "./network-drawing.ts";
import { counted, numberText } from "./number-text.ts";
import { title } from "./table.ts";

/** The units' room, and what is around it. */
export const networkBox = { width: 320, height: 200, left: 8, right: 8, below: 20 } as const;
const { width, height, left, right, below: under } = networkBox;
const mostRows = 100;

interface Connection {
  layer: number;
  from: number;
  to: number;
  weight: number;
}

/** Layers as columns of units. Weights are lines: as thick as they are large, dashed below 0. */
export function renderNetwork(output: NetworkOutput): Markup {
  const { layers } = output;
  const { units, edges, gaps } = drawNetwork(layers, width, height);
  const weights = connections(output);
  const largest = Math.max(
    0,
    ...weights.map(({ weight }) => Math.abs(weight)).filter(Number.isFinite),
  );
  const lines = edges.map(({ from, to }) => `M${from.join(" ")} ${to.join(" ")}`);
  const drawn =
    weights.length === 0
      ? [element("path", { class: "network-edges", d: lines.join("") })]
      : lines.map((d, at) => weightLine(d, weights[at]?.weight ?? Number.NaN, largest));
  const isHidden = (layer: number) => layer > 0 && layer < layers.length - 1;
  const across = (layer: number) => units.find((unit) => unit.layer === layer)?.x ?? 0;
  return element(
    "figure",
    { class: "output output-network" },
    title(output.title),
    element(
      "svg",
      {
        class: `network-plot walked ${layers.length > 3 ? "series-deep" : "series-simple"}`,
        viewBox: `${-left} 0 ${left + width + right} ${height + under}`,
        role: "img",
        "aria-label": `A network: ${describeNetwork(layers)}.`,
      },
      ...drawn,
      ...units.map(({ x, y, layer }) =>
        element("circle", {
          class: isHidden(layer) ? "network-hidden" : "network-unit",
          cx: x,
          cy: y,
          r: 4.5,
        }),
      ),
      ...gaps.flatMap(({ x, y }) =>
        [-6, 0, 6].map((below) =>
          element("circle", { class: "network-left-out", cx: x, cy: y + below, r: 1.5 }),
        ),
      ),
      ...layers.map((count, layer) =>
        element("text", { x: across(layer), y: height + 14 }, numberText(count)),
      ),
    ),
    element("p", { class: "output-summary" }, summaryOf(output, weights)),
    weights.length === 0 ? undefined : weightTable(output, weights),
  );
}

function weightLine(d: string, weight: number, largest: number): Markup {
  const part = Number.isFinite(weight) ? Math.abs(weight) / (largest || 1) : 0;
  const sign = weight < 0 ? "network-negative" : "network-positive";
  return element("path", {
    class: Number.isFinite(weight) ? sign : "network-broken",
    d,
    "stroke-width": Number((0.3 + 3.2 * part).toFixed(2)),
  });
}

function connections({ layers, weights = [] }: NetworkOutput): Connection[] {
  return weights.flatMap((values, layer) => {
    const next = layers[layer + 1] ?? 1;
    return Array.from(values, (weight, at) => ({
      layer,
      from: Math.floor(at / next),
      to: at % next,
      weight,
    }));
  });
}

function summaryOf({ layers }: NetworkOutput, weights: Connection[]): string {
  const words = describeNetwork(layers);
  const about = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  if (weights.length === 0) {
    const count = layers.slice(1).reduce((sum, units, at) => sum + units * (layers[at] ?? 0), 0);
    return `${about}; ${counted(count, "connection")}.`;
  }
  const below = weights.filter(({ weight }) => weight < 0).length;
  const word =
    below === 0 ? "none is negative" : `the ${numberText(below)} negative ones are dashed`;
  return `${about}. Of ${counted(weights.length, "weight")}, thicker where they are larger, ${word}.`;
}

/** The largest first. */
function weightTable(output: NetworkOutput, weights: Connection[]): Markup {
  const ranked = [...weights].sort((left, right) => Math.abs(right.weight) - Math.abs(left.weight));
  const rows = ranked
    .slice(0, mostRows)
    .map(({ layer, from, to, weight }) => [
      `layer ${layer}, unit ${from}`,
      `layer ${layer + 1}, unit ${to}`,
      weight,
    ]);
  return tableBehindButton(["from", "to", "weight"], rows, output.title || "Network");
}

import { limits } from "../protocol/output-limits.ts";

/** Where the units of a drawn network stand, and which are joined: every one to every one of the next. */
export interface NetworkDrawing {
  units: { x: number; y: number; layer: number }[];
  edges: { from: Point; to: Point }[];
  /** Where units were left out of a layer too large to draw. */
  gaps: { x: number; y: number }[];
}

type Point = [x: number, y: number];

/** A layer with more units than this is drawn with two fewer, and a gap between its halves. */
const mostUnits = limits.drawnUnits;
const edge = 10;

/** @param layers the number of units of each layer, from input to output */
export function drawNetwork(layers: number[], width: number, height: number): NetworkDrawing {
  const across = (width - 2 * edge) / Math.max(1, layers.length - 1);
  const tallest = Math.min(mostUnits, Math.max(...layers));
  const columns = layers.map((count, layer) => {
    const x = round(edge + layer * across);
    const places = Math.min(count, mostUnits);
    const step = stepOf(places, tallest, height - 2 * edge);
    return Array.from({ length: places }, (_, place) => place)
      .filter((place) => count <= mostUnits || !inGap(place))
      .map((place) => ({ x, y: round(height / 2 + (place - (places - 1) / 2) * step), layer }));
  });
  const edges = columns.slice(1).flatMap((column, index) =>
    (columns[index] ?? []).flatMap((from) =>
      column.map((to): NetworkDrawing["edges"][number] => ({
        from: [from.x, from.y],
        to: [to.x, to.y],
      })),
    ),
  );
  const gaps = layers.flatMap((count, layer) =>
    count > mostUnits ? [{ x: round(edge + layer * across), y: round(height / 2) }] : [],
  );
  return { units: columns.flat(), edges, gaps };
}

const inGap = (place: number) => place === mostUnits / 2 - 1 || place === mostUnits / 2;

/** Units of small layers stand further apart, so that no layer looks lost beside the tallest. */
function stepOf(places: number, tallest: number, height: number): number {
  const tight = height / Math.max(1, tallest - 1);
  return Math.min(tight * 3, tight * Math.max(1, Math.sqrt((tallest - 1) / Math.max(1, places))));
}

/** "2 inputs, one hidden layer of 16 units, 3 outputs" */
export function describeNetwork(layers: number[]): string {
  const hidden = layers.slice(1, -1);
  const [inputs = 0] = layers;
  const outputs = layers.at(-1) ?? 0;
  const count =
    ["no hidden layer", "one hidden layer"][hidden.length] ?? `${hidden.length} hidden layers`;
  return [
    `${inputs} ${inputs === 1 ? "input" : "inputs"}`,
    hidden.length > 0 ? `${count} of ${sizes(hidden)}` : count,
    `${outputs} ${outputs === 1 ? "output" : "outputs"}`,
  ].join(", ");
}

function sizes(hidden: number[]): string {
  return new Set(hidden).size === 1
    ? `${hidden[0]} units${hidden.length > 1 ? " each" : ""}`
    : `${hidden.slice(0, -1).join(", ")} and ${hidden.at(-1)} units`;
}

const round = (value: number) => Math.round(value * 10) / 10;

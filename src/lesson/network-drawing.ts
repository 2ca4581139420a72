/** Where the units of a drawn network stand, and which are joined: every one to every one of the next. */
export interface NetworkDrawing {
  width: number;
  height: number;
  units: { x: number; y: number; layer: number }[];
  edges: { from: [number, number]; to: [number, number] }[];
  /** Layers drawn with fewer units than they have, and where that is to be said. */
  gaps: { x: number; y: number }[];
}

/** Layers with more units are drawn with this many and a gap. */
const mostUnits = 16;

/** @param layers the number of units of each layer, from input to output */
export function drawNetwork(layers: number[], width: number, height: number): NetworkDrawing {
  const edge = 10;
  const across = (width - 2 * edge) / Math.max(1, layers.length - 1);
  const tallest = Math.min(mostUnits, Math.max(...layers));
  const gap = (height - 2 * edge) / Math.max(1, tallest - 1);
  const columns = layers.map((count, layer) => {
    const drawn = Math.min(count, mostUnits);
    const step = Math.min(
      gap * 3,
      gap * Math.max(1, Math.sqrt((tallest - 1) / Math.max(1, drawn))),
    );
    return Array.from({ length: drawn }, (_, unit) => ({
      x: round(edge + layer * across),
      y: round(height / 2 + (unit - (drawn - 1) / 2) * step),
      layer,
    }));
  });
  const edges = columns.slice(1).flatMap((column, index) =>
    (columns[index] ?? []).flatMap((from) =>
      column.map((to) => ({
        from: [from.x, from.y] as [number, number],
        to: [to.x, to.y] as [number, number],
      })),
    ),
  );
  const gaps = layers.flatMap((count, layer) =>
    count > mostUnits ? [{ x: round(edge + layer * across), y: height / 2 }] : [],
  );
  return { width, height, units: columns.flat(), edges, gaps };
}

/** "2 inputs, one hidden layer of 16, 3 outputs" */
export function describeNetwork(layers: number[]): string {
  const hidden = layers.slice(1, -1);
  const inputs = `${layers[0]} ${layers[0] === 1 ? "input" : "inputs"}`;
  const outputs = `${layers.at(-1)} ${layers.at(-1) === 1 ? "output" : "outputs"}`;
  const count =
    ["no hidden layer", "one hidden layer"][hidden.length] ?? `${hidden.length} hidden layers`;
  return `${inputs}, ${count}${hidden.length > 0 ? ` of ${sizes(hidden)}` : ""}, ${outputs}`;
}

function sizes(hidden: number[]): string {
  return new Set(hidden).size === 1
    ? `${hidden[0]} units${hidden.length > 1 ? " each" : ""}`
    : `${hidden.slice(0, -1).join(", ")} and ${hidden.at(-1)} units`;
}

const round = (value: number) => Math.round(value * 10) / 10;

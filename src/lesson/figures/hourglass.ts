/** Where the parts of a drawn autoencoder stand. */
export interface HourglassDrawing {
  width: number;
  height: number;
  /** The height on which all layers are centered. */
  middle: number;
  /** One a layer, from left to right. */
  bars: { x: number; size: number; tall: number; isCode: boolean }[];
  /** The corners of what is between a layer and the next. */
  between: string[];
  /** Names of the parts, and where they stand. */
  parts: { name: string; x: number }[];
}

const width = 360;
const height = 190;
const top = 28;
const bottom = 30;
const side = 34;

/** Side of a picture beside the first and the last layer. */
export const pictureSide = 72;

/**
 * @param layers numbers of each layer, of which the least is the code
 * @param room left free on both sides, for pictures
 */
export function drawHourglass(layers: readonly number[], room = 0): HourglassDrawing {
  const middle = top + (height - top - bottom) / 2;
  const left = side + room;
  const across = (width - 2 * left) / Math.max(1, layers.length - 1);
  const code = codeOf(layers);
  const tallest = Math.log2(1 + Math.max(...layers));
  const bars = layers.map((size, layer) => ({
    x: round(left + layer * across),
    size,
    tall: round(((height - top - bottom) * Math.log2(1 + size)) / tallest),
    isCode: layer === code,
  }));
  const between = bars.slice(1).map((right, index) => {
    const before = bars[index] ?? right;
    return [
      [before.x, middle - before.tall / 2],
      [right.x, middle - right.tall / 2],
      [right.x, middle + right.tall / 2],
      [before.x, middle + before.tall / 2],
    ]
      .map((point) => point.map(round).join(","))
      .join(" ");
  });
  const place = (layer: number) => round(left + layer * across);
  // Beside pictures the halves are narrow: their names move outwards, so that all three have room.
  const lean = room === 0 ? 0.5 : 0.85;
  const last = layers.length - 1;
  const parts = [
    { name: "encoder", x: place(code * (1 - lean)) },
    { name: "code", x: place(code) },
    { name: "decoder", x: place(code + (last - code) * lean) },
  ];
  return { width, height, middle, bars, between, parts };
}

/** "An autoencoder: 784 numbers in, narrowed by the encoder to a code of 32, …" */
export function describeHourglass(layers: readonly number[]): string {
  const code = codeOf(layers);
  const through = (hidden: readonly number[]) =>
    hidden.length === 0 ? "" : ` through ${hidden.join(" and ")} units`;
  return [
    `An autoencoder: ${layers[0]} numbers in`,
    `narrowed by the encoder${through(layers.slice(1, code))} to a code of ${layers[code]}`,
    `widened by the decoder${through(layers.slice(code + 1, -1))} to ${layers.at(-1)} numbers out`,
  ].join(", ");
}

function codeOf(layers: readonly number[]): number {
  return layers.indexOf(Math.min(...layers));
}

const round = (value: number) => Math.round(value * 10) / 10;

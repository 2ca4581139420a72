/** One stage of a network: what is done, and the shape of what comes out for one example. */
export interface Stage {
  step: string;
  /** Height, width and channels; or a number of units. */
  shape: [height: number, width: number, channels: number] | [units: number];
}

export interface Sheets {
  width: number;
  height: number;
  /** From the hindmost to the foremost. */
  sheets: { x: number; y: number; width: number; height: number }[];
}

const tallest = 64;
const offset = 3;
const edge = 1;
const barWidth = 12;

/** Sheets for pictures, as large as they are beside the largest of them; bars for rows of numbers. */
export function drawSheets(shapes: Stage["shape"][]): Sheets[] {
  const pictures = shapes.filter((shape) => shape.length === 3);
  const largest = Math.max(1, ...pictures.flatMap((shape) => shape.slice(0, 2)));
  const units = Math.max(2, ...shapes.flatMap((shape) => (shape.length === 1 ? shape : [])));
  return shapes.map((shape) => {
    if (shape.length === 1) {
      const height = round(Math.max(4, tallest * (Math.sqrt(shape[0]) / Math.sqrt(units))));
      const sheets = [{ x: edge, y: edge, width: barWidth, height }];
      return { width: barWidth + 2 * edge, height: height + 2 * edge, sheets };
    }
    const [high, wide, channels] = shape;
    const size = (length: number) => round(Math.max(4, (tallest * length) / largest));
    const [height, width] = [size(high), size(wide)];
    const behind = (channels - 1) * offset;
    const sheets = Array.from({ length: channels }, (_, index) => ({
      x: edge + behind - index * offset,
      y: edge + index * offset,
      ...{ width, height },
    }));
    return { width: width + behind + 2 * edge, height: height + behind + 2 * edge, sheets };
  });
}

/** "26 × 26 × 8", or "400". */
export const shapeWords = (shape: readonly number[]): string => shape.join("\u00a0×\u00a0");

const round = (value: number) => Math.round(value * 10) / 10;

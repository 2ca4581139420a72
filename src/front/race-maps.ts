import type { DecisionMapOutput } from "../notebook/protocol/outputs.ts";

/** What a network says of the plane: as much of a decision map as its picture needs. */
export type RaceMap = Pick<
  DecisionMapOutput,
  "width" | "height" | "classes" | "winner" | "confidence"
>;

/** Columns and rows of a recorded map: every second of a decision map's. */
export const recordedSide = 40;

/** Steps from "could be either" to "sure"; of two classes, twice as many values a place. */
const levels = 15;

/** Maps of two classes as one byte a place, one map after the other. */
export function packMaps(maps: readonly DecisionMapOutput[]): Uint8Array {
  const packed = new Uint8Array(maps.length * recordedSide ** 2);
  let at = 0;
  for (const { width, height, winner, confidence, classes } of maps) {
    if (width !== 2 * recordedSide || height !== width || classes !== 2) {
      throw new Error(
        `A map of ${width} × ${height} places and ${classes} classes can't be packed.`,
      );
    }
    for (let row = 0; row < height; row += 2) {
      for (let column = 0; column < width; column += 2) {
        const place = row * width + column;
        const lead = Math.round(levels * (2 * ((confidence[place] ?? 0) / 255) - 1));
        packed[at++] = winner[place] === 1 ? levels + 1 + lead : levels - lead;
      }
    }
  }
  return packed;
}

/** The map with this number, from bytes that `packMaps` made. */
export function unpackMap(packed: Uint8Array, number: number): RaceMap {
  const size = recordedSide ** 2;
  const bytes = packed.subarray(number * size, (number + 1) * size);
  const lead = (byte: number) => (byte > levels ? byte - levels - 1 : levels - byte);
  return {
    width: recordedSide,
    height: recordedSide,
    classes: 2,
    winner: bytes.map((byte) => Number(byte > levels)),
    confidence: bytes.map((byte) => Math.round(255 * (0.5 + lead(byte) / levels / 2))),
  };
}

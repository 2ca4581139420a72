import { inflateSync } from "node:zlib";

/** A picture as red, green, blue and opacity of each pixel. */
export interface Pixels {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** Bytes a pixel, by the colour type of the header. */
const depths: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/**
 * Reads a PNG as browsers write it: 8 bits a channel, with or without opacity, not interlaced; nothing
 * for any other.
 * @see https://www.w3.org/TR/png-3/#9Filters
 */
export function readPng(file: Buffer): Pixels | undefined {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const [bits, type = 0, , , interlaced] = file.subarray(24, 29);
  const depth = depths[type];
  if (bits !== 8 || depth === undefined || interlaced !== 0) return undefined;
  const rows = unfiltered(inflateSync(compressed(file)), width * depth, depth);
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at++) {
    pixels.set(rows.subarray(at * depth, (at + 1) * depth), at * 4);
  }
  return { width, height, pixels };
}

function compressed(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString("latin1", at + 4, at + 8) === "IDAT") {
      parts.push(file.subarray(at + 8, at + 8 + length));
    }
    at += 12 + length;
  }
  return Buffer.concat(parts);
}

/** Undoes what each row's first byte says was done to it: what is stored is a difference. */
function unfiltered(data: Uint8Array, stride: number, depth: number): Uint8Array {
  const rows = new Uint8Array((data.length / (stride + 1)) * stride);
  for (let row = 0; row * stride < rows.length; row++) {
    const filter = data[row * (stride + 1)];
    for (let at = 0; at < stride; at++) {
      const place = row * stride + at;
      const left = at < depth ? 0 : (rows[place - depth] ?? 0);
      const up = row === 0 ? 0 : (rows[place - stride] ?? 0);
      const corner = at < depth || row === 0 ? 0 : (rows[place - stride - depth] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      rows[place] = (data[row * (stride + 1) + 1 + at] ?? 0) + guess;
    }
  }
  return rows;
}

function paeth(left: number, up: number, corner: number): number {
  const sum = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((each) => Math.abs(sum - each)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

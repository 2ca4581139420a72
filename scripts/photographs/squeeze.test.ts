import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readPng } from "./read-png.ts";
import { squeeze } from "./squeeze.ts";

const width = 4;

/** A PNG of red, green and blue; each row says how it is stored. */
function png(rows: { filter: number; stored: number[] }[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const data = deflateSync(
    Uint8Array.from(rows.flatMap(({ filter, stored }) => [filter, ...stored])),
  );
  const chunk = (name: string, content: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    return Buffer.concat([length, Buffer.from(name, "latin1"), content, Buffer.alloc(4)]);
  };
  return Buffer.concat([
    Buffer.alloc(8),
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const same = (value: number) => Array.from({ length: width * 3 }, () => value);
const first = [10, 20, 30];

describe("reading a photograph", () => {
  it("undoes every filter", () => {
    const picture = readPng(
      png([
        { filter: 0, stored: same(100) },
        { filter: 1, stored: [...first, ...same(1).slice(3)] },
        { filter: 2, stored: same(5) },
        { filter: 3, stored: same(0) },
        { filter: 4, stored: same(250) },
      ]),
    );
    const red = (row: number) =>
      [0, 1, 2, 3].map((column) => picture?.pixels[(row * width + column) * 4]);
    expect(red(0)).toEqual([100, 100, 100, 100]);
    expect(red(1)).toEqual([10, 11, 12, 13]);
    expect(red(2)).toEqual([15, 16, 17, 18]);
    // The mean of left and up, rounded down: 7, (7 + 16) / 2, and so on.
    expect(red(3)).toEqual([7, 11, 14, 16]);
    // Less 6: up 7, corner 7, left 1, left 251.
    expect(red(4)).toEqual([1, 1, 251, 245]);
  });

  it("leaves what is no such PNG to others", () => {
    const file = png([{ filter: 0, stored: same(1) }]);
    file[25] = 3;
    expect(readPng(file)).toBeUndefined();
    expect(squeeze(file)).toBe(file);
  });
});

describe("squeezing a photograph", () => {
  it("keeps grounds that are nearly alike, and takes other colours for one", () => {
    const rows = Array.from({ length: 200 }, (_, row) => ({
      filter: 0,
      stored: row === 0 ? [103, 103, 103, ...same(100).slice(3)] : same(row % 2 ? 100 : 105),
    }));
    const photograph = png(rows);
    const squeezed = squeeze(photograph);
    expect(squeezed[25]).toBe(3);
    // Its palette follows the header: the two grounds, and no third.
    expect(squeezed.readUInt32BE(33)).toBe(2 * 3);
    expect([...squeezed.subarray(41, 47)].sort()).toEqual([100, 100, 100, 105, 105, 105]);
  });
});

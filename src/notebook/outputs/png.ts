import { checksum } from "./checksum.ts";

/** Packs bytes into a zlib stream. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/** The colours of the numbers 0 to 255: red, green, blue one after the other, and how opaque each is. */
export interface Palette {
  colours: Uint8Array;
  opacity: Uint8Array;
}

/** A picture as a PNG file in a data URI: grey, from 0 black to 255 white, or in a palette's colours. */
export function pngUri(
  width: number,
  height: number,
  grey: Uint8Array,
  deflate: Deflate = unpacked,
  palette?: Palette,
): string {
  // Each row begins with its filter: none.
  const rows = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row++) {
    rows.set(grey.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, width);
  new DataView(header.buffer).setUint32(4, height);
  header.set([8, palette ? 3 : 0, 0, 0, 0], 8);
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk("IHDR", header),
    ...(palette ? [chunk("PLTE", palette.colours), chunk("tRNS", palette.opacity)] : []),
    chunk("IDAT", deflate(rows)),
    chunk("IEND", new Uint8Array()),
  ];
  let text = "";
  for (const part of parts) for (const byte of part) text += String.fromCharCode(byte);
  return `data:image/png;base64,${btoa(text)}`;
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(content.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(
    Array.from(name, (letter) => letter.charCodeAt(0)),
    4,
  );
  bytes.set(content, 8);
  view.setUint32(content.length + 8, checksum(bytes.subarray(4, content.length + 8)));
  return bytes;
}

/** A zlib stream of stored blocks: large, but made at once and without a compressor. */
function unpacked(bytes: Uint8Array): Uint8Array {
  const block = 65535;
  const blocks = Math.max(1, Math.ceil(bytes.length / block));
  const stream = new Uint8Array(2 + blocks * 5 + bytes.length + 4);
  stream.set([0x78, 0x01]);
  let at = 2;
  for (let start = 0, left = blocks; left > 0; start += block, left--) {
    const part = bytes.subarray(start, start + block);
    const size = part.length;
    stream.set([left === 1 ? 1 : 0, size & 255, size >> 8, ~size & 255, (~size >> 8) & 255], at);
    stream.set(part, at + 5);
    at += 5 + size;
  }
  new DataView(stream.buffer).setUint32(at, adler(bytes));
  return stream;
}

/** Adler-32 */
function adler(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}

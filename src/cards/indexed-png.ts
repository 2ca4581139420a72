import { deflateSync } from "node:zlib";
import { pngUri } from "../notebook/outputs/png.ts";

interface Pixels {
  width: number;
  height: number;
  /** Red, green, blue and opacity of each. */
  pixels: Uint8Array;
}

/**
 * A drawing of few flat colours as a PNG with a palette, a third as large as one without: colours
 * that are nearly alike, as at the edges of letters, become the most frequent of them. Nothing when
 * it has too many colours for a palette.
 *
 * @param step so many neighbouring levels of red, green or blue count as one
 */
export function indexedPng(
  { width, height, pixels }: Pixels,
  { step }: { step: number },
): Buffer | undefined {
  const colours = Uint32Array.from({ length: width * height }, (_, place) => {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(4 * place, 4 * place + 3);
    return (red << 16) | (green << 8) | blue;
  });
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);

  const groupOf = (colour: number) =>
    [colour >> 16, (colour >> 8) & 255, colour & 255].reduce(
      (group, level) => (group << 8) | Math.round(level / step),
      0,
    );
  const groups = new Map<number, number[]>();
  for (const colour of counts.keys()) {
    const group = groupOf(colour);
    groups.set(group, [...(groups.get(group) ?? []), colour]);
  }
  if (groups.size > 256) return undefined;

  const indices = new Map<number, number>();
  const palette: number[] = [];
  for (const [index, among] of [...groups.values()].entries()) {
    for (const colour of among) indices.set(colour, index);
    const count = (colour: number) => counts.get(colour) ?? 0;
    const most = among.reduce((one, other) => (count(other) > count(one) ? other : one));
    palette.push(most >> 16, (most >> 8) & 255, most & 255);
  }
  const uri = pngUri(
    width,
    height,
    Uint8Array.from(colours, (colour) => indices.get(colour) ?? 0),
    (bytes) => deflateSync(bytes, { level: 9 }),
    { colours: Uint8Array.from(palette), opacity: new Uint8Array(groups.size).fill(255) },
  );
  return Buffer.from(uri.slice(uri.indexOf(",") + 1), "base64");
}

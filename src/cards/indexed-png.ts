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
 * that are nearly alike, as at the edges of letters, become the most frequent of them.
 *
 * @throws Error when it has too many colours for a palette
 */
export function indexedPng({ width, height, pixels }: Pixels): Buffer {
  const places = new Uint8Array(width * height);
  const counts = new Map<number, Map<number, number>>();
  const indices = new Map<number, number>();
  for (let place = 0; place < places.length; place++) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(4 * place, 4 * place + 3);
    const group = (coarse(red) << 8) | (coarse(green) << 4) | coarse(blue);
    if (!indices.has(group)) indices.set(group, indices.size);
    places[place] = indices.get(group) as number;
    const exact = (red << 16) | (green << 8) | blue;
    const among = counts.get(group) ?? new Map<number, number>();
    among.set(exact, (among.get(exact) ?? 0) + 1);
    counts.set(group, among);
  }
  if (indices.size > 256) throw new Error(`A palette has no room for ${indices.size} colours.`);
  const colours = [...indices.keys()].flatMap((group) => {
    const [[exact] = [0]] = [...(counts.get(group) ?? [])].sort(
      ([, one], [, other]) => other - one,
    );
    return [exact >> 16, (exact >> 8) & 255, exact & 255];
  });
  const palette = {
    colours: Uint8Array.from(colours),
    opacity: new Uint8Array(indices.size).fill(255),
  };
  const uri = pngUri(width, height, places, (bytes) => deflateSync(bytes, { level: 9 }), palette);
  return Buffer.from(uri.slice(uri.indexOf(",") + 1), "base64");
}

/** One of 16 steps. */
const coarse = (level: number) => Math.round(level / 17);

import { deflateSync } from "node:zlib";
import { pngUri } from "../notebook/outputs/png.ts";

interface Pixels {
  width: number;
  height: number;
  /** Red, green, blue and opacity of each. */
  pixels: Uint8Array;
}

/** A colour that so large a share of all pixels has is a ground, not the edge of a letter. */
const ground = 0.002;

/**
 * A drawing of few flat colours as a PNG with a palette, a third as large as one without: rare
 * colours, as at the edges of letters, become a more frequent one that is nearly alike. Nothing when
 * it has too many colours for a palette.
 *
 * @param tolerance how many levels of red, green and blue a colour may be away from what it becomes
 */
export function indexedPng(
  { width, height, pixels }: Pixels,
  { tolerance }: { tolerance: number },
): Buffer | undefined {
  const colours = Uint32Array.from({ length: width * height }, (_, place) => {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(4 * place, 4 * place + 3);
    return (red << 16) | (green << 8) | blue;
  });
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);

  const palette: number[] = [];
  const indices = new Map<number, number>();
  for (const [colour, count] of [...counts].sort(([, one], [, other]) => other - one)) {
    const isGround = count > ground * colours.length;
    const like = isGround ? -1 : palette.findIndex((each) => distance(each, colour) <= tolerance);
    indices.set(colour, like < 0 ? palette.push(colour) - 1 : like);
    if (palette.length > 256) return undefined;
  }
  const uri = pngUri(
    width,
    height,
    Uint8Array.from(colours, (colour) => indices.get(colour) ?? 0),
    (bytes) => deflateSync(bytes, { level: 9 }),
    {
      colours: Uint8Array.from(palette.flatMap(levels)),
      opacity: new Uint8Array(palette.length).fill(255),
    },
  );
  return Buffer.from(uri.slice(uri.indexOf(",") + 1), "base64");
}

const levels = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255];

function distance(one: number, other: number): number {
  return Math.max(
    Math.abs((one >> 16) - (other >> 16)),
    Math.abs(((one >> 8) & 255) - ((other >> 8) & 255)),
    Math.abs((one & 255) - (other & 255)),
  );
}

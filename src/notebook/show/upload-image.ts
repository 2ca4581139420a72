import { checkOptions, ValueError } from "../../../lib/errors.ts";
import { limits } from "../protocol/output-limits.ts";
import { checkLabel } from "./control-label.ts";
import { inputOf } from "./inputs.ts";
import { cut } from "./log.ts";
import { post } from "./sink.ts";

export interface UploadImageOptions {
  /** Pixels across; the picture's own unless both are said. What sticks out is cut off. */
  width?: number;
  /** Pixels down. */
  height?: number;
}

/** A picture of the reader's. */
export interface UploadedImage {
  /** The file's name. */
  name: string;
  /** Pixels across. */
  width: number;
  /** Pixels down. */
  height: number;
  /** [height, width, 3]: red, green and blue, from 0 to 1. */
  pixels: Float32Array;
}

/**
 * Asks the reader for a picture, and gives its pixels; nothing until one is chosen. Then this cell
 * runs again. The picture stays in this page.
 *
 * @throws ValueError when a side is no whole number of pixels, or the label names another control of
 * the cell
 * @example
 * const photo = uploadImage("A photograph", { width: 32, height: 32 });
 * if (photo) console.log(tensor(photo.pixels, { shape: [1, 32, 32, 3] }).shape);
 */
export function uploadImage(
  label: string,
  options: UploadImageOptions = {},
): UploadedImage | undefined {
  checkOptions("uploadImage", options, ["width", "height"]);
  const { width, height } = options;
  const isSide = (side: number | undefined): side is number =>
    Number.isInteger(side) && Number(side) > 0 && Number(side) <= limits.imageSide;
  const isOwn = width === undefined && height === undefined;
  if (!isOwn && !(isSide(width) && isSide(height))) {
    throw new ValueError(
      `uploadImage got a width of ${width} and a height of ${height}.`,
      `It takes both, as whole numbers from 1 to ${limits.imageSide}, or neither.`,
      'Write uploadImage("A photograph", { width: 32, height: 32 }).',
    );
  }
  const known = checkLabel("uploadImage", label, '"A photograph", { width: 32, height: 32 }');
  const given = inputOf(known);
  const image = typeof given === "object" && "pixels" in given ? given : undefined;
  post({
    kind: "upload",
    label: known,
    accept: "image/*",
    image: isSide(width) && isSide(height) ? { width, height } : "as it is",
    ...(image ? { chosen: cut(image.name, limits.name) } : {}),
  });
  return image && { ...image, pixels: coloursOf(image.pixels) };
}

function coloursOf(pixels: Uint8ClampedArray): Float32Array {
  const colours = new Float32Array((pixels.length / 4) * 3);
  for (let at = 0; at < colours.length; at++) {
    colours[at] = (pixels[Math.floor(at / 3) * 4 + (at % 3)] ?? 0) / 255;
  }
  return colours;
}

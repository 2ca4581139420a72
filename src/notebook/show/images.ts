import { checkOptions, inWords, ValueError } from "../../../lib/errors.ts";
import { limits } from "../protocol/output-limits.ts";
import { cut } from "./log.ts";
import { isTensor, type TensorLike, valuesOf } from "./recognize.ts";
import { post } from "./sink.ts";

export interface ImagesOptions {
  title?: string;
  /** One a picture; without them a set's labels. */
  captions?: readonly (string | number)[];
  /** How many pictures at most; 30 when nothing is said. */
  count?: number;
  /** What is shown as blank ground and as full ink; 0 and 1, or all of the values' range. */
  range?: readonly [number, number];
}

type PictureSet = { inputs: TensorLike; labels?: TensorLike };

/** Shows grey pictures: a tensor [height, width], [batch, height, width] or with one channel more. */
export function images(pictures: TensorLike | PictureSet, options: ImagesOptions = {}): void {
  checkOptions("images", options, ["title", "captions", "count", "range"]);
  const { tensor, labels } = take(pictures);
  const { total, height, width } = sizes(tensor);
  const wanted = options.count ?? 30;
  const room = Math.floor(limits.pixels / (width * height));
  const count = Math.max(0, Math.min(Math.floor(wanted), total, room, limits.pictures));
  const values = valuesOf(tensor);
  const size = count * width * height;
  const [low, high] = options.range ?? rangeOf(values, size);
  const pixels = new Uint8Array(size);
  for (let index = 0; index < size; index++) {
    const ink = ((values[index] ?? 0) - low) / (high - low);
    pixels[index] = Math.round(255 * Math.min(1, Math.max(0, ink)));
  }
  const given = options.captions ?? (labels ? Array.from(valuesOf(labels)) : []);
  const captions = Array.from({ length: count }, (_, index) =>
    cut(String(given[index] ?? ""), limits.name),
  );
  const title = cut(String(options.title ?? ""), limits.name);
  post({ kind: "images", title, width, height, pixels, captions });
}

function take(pictures: unknown): { tensor: TensorLike; labels?: TensorLike | undefined } {
  if (isTensor(pictures)) return { tensor: pictures };
  if (typeof pictures === "object" && pictures !== null && "inputs" in pictures) {
    const { inputs } = pictures;
    const labels = "labels" in pictures && isTensor(pictures.labels) ? pictures.labels : undefined;
    if (isTensor(inputs)) return { tensor: inputs, labels };
  }
  throw new ValueError(
    `images got ${inWords(pictures)}.`,
    "It takes a tensor of pictures, or a data set { inputs, labels }.",
    'Write images(inputs, { title: "Digits" }).',
  );
}

function sizes({ shape }: TensorLike): { total: number; height: number; width: number } {
  const sides = Array.from(shape);
  if (sides.length === 4 && sides[3] === 1) sides.pop();
  if (sides.length === 2) sides.unshift(1);
  const [total = 0, height = 0, width = 0] = sides;
  if (sides.length === 3 && height > 0 && width > 0 && height * width <= limits.pixels) {
    return { total, height, width };
  }
  throw new ValueError(
    `images can't show a tensor of shape [${Array.from(shape).join(", ")}].`,
    "Pictures are [batch, height, width], with one grey channel at most after them.",
    shape.length === 2
      ? "Give each picture its own height and width by reshape."
      : "Take one channel, or reshape: pictures.reshape([batch, height, width]).",
  );
}

/** 0 to 1 where the values keep within, else from the lowest to the highest. */
function rangeOf(values: ArrayLike<number>, size: number): [number, number] {
  let low = 0;
  let high = 0;
  for (let index = 0; index < size; index++) {
    const value = values[index] ?? 0;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low >= 0 && high <= 1) return [0, 1];
  return low < high ? [low, high] : [low, low + 1];
}

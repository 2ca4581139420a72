import { checkOptions } from "../../../lib/errors.ts";
import { limits } from "../protocol/output-limits.ts";
import { cut } from "./log.ts";
import { checkColumns, choose, groupsOf, pictureSizes, takePictures } from "./picture-arguments.ts";
import { type TensorLike, valuesOf } from "./recognize.ts";
import { post } from "./sink.ts";

export interface ImagesOptions {
  /** Stands over the pictures. */
  title?: string;
  /** One a picture shown; without them a set's labels. */
  captions?: readonly (string | number)[];
  /** How many pictures at most; 30, or with columns all, when nothing is said. */
  count?: number;
  /** Which pictures, by their places in the batch. */
  at?: readonly number[];
  /** The same in groups, each under its title: { "read as 3": [4, 9], "read as 8": [2] }. */
  groups?: Readonly<Record<string, readonly number[]>>;
  /** So many side by side, close together and without captions, as for a map of pictures. */
  columns?: number;
  /** What is shown as blank ground and as full ink; 0 and 1, or all of the values' range. */
  range?: readonly [number, number];
  /** Shows 0 as blank ground and both signs in a hue of their own, as for filters. */
  signed?: boolean;
}

/** Pictures, and perhaps what they show. Flat pictures are taken for squares. */
export interface PictureSet {
  inputs: TensorLike;
  labels?: TensorLike | ArrayLike<number>;
}

/**
 * Shows grey pictures, dark where the numbers are large; or signed ones, such as filters, in two hues.
 *
 * @param pictures `[height, width]`, `[batch, height, width]`, either with one channel behind, or a
 * data set of `inputs` and `labels`, whose rows may be flat if the pictures are square
 * @throws ShapeError when the tensor holds no grey pictures
 * @throws ValueError when it is no tensor, or an option is not allowed
 * @example
 * const { train } = await digits({ train: 1000 });
 * images(train, { title: "Handwritten digits", count: 10 });
 * images(train, { groups: { "the first three": [0, 1, 2], "another one": [7] } });
 * images(train, { title: "Ten by three", columns: 10 });
 * images(tensor([[-1, 0, 2]]), { title: "A filter", signed: true });
 */
export function images(pictures: TensorLike | PictureSet, options: ImagesOptions = {}): void {
  checkOptions("images", options, [
    ...["title", "captions", "count", "at", "groups", "columns", "range", "signed"],
  ]);
  checkColumns(options);
  const { tensor, labels, isSet } = takePictures(pictures);
  const { total, height, width } = pictureSizes(tensor, isSet);
  const size = width * height;
  const most = Math.min(limits.pictures, Math.floor(limits.pixels / size));
  const groups = groupsOf(options, most);
  const asked = options.columns === undefined ? options : { count: total, ...options };
  const places = choose(groups ? { at: groups.flatMap(({ at }) => at) } : asked, total).slice(
    0,
    most,
  );
  const all = valuesOf(tensor);
  const values = new Float32Array(places.length * size);
  let broken = 0;
  for (const [index, place] of places.entries()) {
    for (let pixel = 0; pixel < size; pixel++) {
      const value = all[place * size + pixel] ?? 0;
      values[index * size + pixel] = value;
      if (!Number.isFinite(value)) broken++;
    }
  }
  const largest = options.signed ? sizeOf(options.range ?? values) : undefined;
  const [low, high] = options.range ?? rangeOf(values);
  const captions = places.map((place, index) =>
    options.columns === undefined
      ? cut(
          String((options.captions ? options.captions[index] : labels?.[place]) ?? ""),
          limits.name,
        )
      : "",
  );
  post({
    kind: "images",
    title: cut(String(options.title ?? ""), limits.name),
    width,
    height,
    pixels: Uint8Array.from(values, (value) =>
      largest === undefined ? ink((value - low) / (high - low)) : signedInk(value / (largest || 1)),
    ),
    captions,
    ...(largest !== undefined && { largest }),
    ...(options.columns !== undefined && { columns: options.columns }),
    ...(groups && { groups: groups.map(({ title, at }) => ({ title, count: at.length })) }),
    ...(broken > 0 && { broken }),
  });
}

function ink(part: number): number {
  return Number.isNaN(part) ? 0 : Math.round(255 * Math.min(1, Math.max(0, part)));
}

/** 1 for the most negative, 128 for 0, 255 for the most positive; 0 is no number. */
function signedInk(part: number): number {
  return Number.isNaN(part) ? 0 : Math.round(128 + 127 * Math.min(1, Math.max(-1, part)));
}

function sizeOf(values: ArrayLike<number>): number {
  let largest = 0;
  for (let index = 0; index < values.length; index++) {
    const size = Math.abs(values[index] ?? 0);
    if (size > largest && Number.isFinite(size)) largest = size;
  }
  return largest;
}

/** 0 to 1 where the values keep within, else from the lowest to the highest. */
function rangeOf(values: Float32Array): [number, number] {
  let low = 0;
  let high = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low >= 0 && high <= 1 ? [0, 1] : [low, high];
}

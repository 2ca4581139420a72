import { inWords, ShapeError, ValueError } from "../../../lib/errors.ts";
import { limits } from "../protocol/output-limits.ts";
import { cut } from "./log.ts";
import { isTensor, labelsOf, type TensorLike } from "./recognize.ts";

export function takePictures(pictures: unknown): {
  tensor: TensorLike;
  labels?: ArrayLike<number> | undefined;
  /** A set, and no bare tensor. */
  isSet: boolean;
} {
  if (isTensor(pictures)) return { tensor: pictures, isSet: false };
  if (typeof pictures === "object" && pictures !== null && "inputs" in pictures) {
    const { inputs } = pictures;
    const labels = "labels" in pictures ? labelsOf(pictures.labels) : undefined;
    if (isTensor(inputs)) return { tensor: inputs, labels, isSet: true };
  }
  throw new ValueError(
    `images got ${inWords(pictures)}.`,
    "It takes a tensor of pictures, or a data set { inputs, labels }.",
    'Write images(inputs, { title: "Digits" }).',
  );
}

/** @param ofSet a set has one row a picture, so two dimensions mean flat pictures */
export function pictureSizes(
  { shape }: TensorLike,
  ofSet: boolean,
): { total: number; height: number; width: number } {
  const sides = Array.from(shape);
  if (sides.length === 4 && sides[3] === 1) sides.pop();
  const square = Math.sqrt(sides[1] ?? 0);
  if (ofSet && sides.length === 2 && Number.isInteger(square)) sides.splice(1, 1, square, square);
  if (sides.length === 2) sides.unshift(1);
  const [total = 0, height = 0, width = 0] = sides;
  if (sides.length === 3 && height > 0 && width > 0 && height * width <= limits.pixels) {
    return { total, height, width };
  }
  throw new ShapeError(
    `images can't show a tensor of shape [${Array.from(shape).join(", ")}].`,
    "Pictures are [batch, height, width], with one grey channel at most after them.",
    sides.length === 4
      ? "Take one of the channels first, or show them all with featureMaps."
      : "Give each picture its height and its width: pictures.reshape([batch, height, width]).",
  );
}

/** The places of the pictures that are to be shown. */
export function choose(
  { at, count }: { at?: readonly number[]; count?: number },
  total: number,
): number[] {
  if (count !== undefined && !(Number.isInteger(count) && count >= 1)) {
    throw new ValueError(
      `images got ${inWords(count)} as its count.`,
      "The count says how many pictures are shown: a whole number from 1.",
      "Write images(pictures, { count: 10 }) or leave it out.",
    );
  }
  const places = at === undefined ? Array.from({ length: total }, (_, place) => place) : [...at];
  const wrong = places.find((place) => !(Number.isInteger(place) && place >= 0 && place < total));
  if (wrong !== undefined) {
    throw new ValueError(
      `images can't show picture ${inWords(wrong)}.`,
      `There are ${total} pictures, from 0 to ${total - 1}.`,
      "Check the places given in at.",
    );
  }
  return places.slice(0, count ?? (at === undefined ? 30 : places.length));
}

/** The groups of pictures, cut where there are too many; undefined where none are named. */
export function groupsOf(
  { groups, at }: { groups?: unknown; at?: unknown },
  most: number,
): { title: string; at: number[] }[] | undefined {
  if (groups === undefined) return undefined;
  const entries = typeof groups === "object" && groups !== null ? Object.entries(groups) : [];
  if (at !== undefined || entries.length === 0 || !entries.every(([, own]) => Array.isArray(own))) {
    throw new ValueError(
      at === undefined
        ? `images got ${inWords(groups)} as groups.`
        : "images got both groups and at.",
      "Groups are titles with places in the batch, and take the place of at.",
      'Write images(pictures, { groups: { "read as 3": [4, 9], "read as 8": [2] } }).',
    );
  }
  let room = most;
  return entries.map(([title, own]: [string, number[]]) => {
    const shown = own.slice(0, room);
    room -= shown.length;
    return { title: cut(title, limits.name), at: shown };
  });
}

/** Refuses columns that can't be, or that would leave no room for what else is asked for. */
export function checkColumns({
  columns,
  captions,
  groups,
}: {
  columns?: unknown;
  captions?: unknown;
  groups?: unknown;
}): void {
  if (columns === undefined) return;
  if (!(Number.isInteger(columns) && Number(columns) >= 1 && Number(columns) <= limits.pictures)) {
    throw new ValueError(
      `images got ${inWords(columns)} columns.`,
      `They say how many pictures stand side by side: a whole number from 1 to ${limits.pictures}.`,
      "Write images(pictures, { columns: 10 }) or leave it out.",
    );
  }
  if (captions === undefined && groups === undefined) return;
  throw new ValueError(
    `images got columns, and ${captions === undefined ? "groups" : "captions"} too.`,
    "Pictures in columns stand close together, with nothing between them.",
    "Leave one of the two out.",
  );
}

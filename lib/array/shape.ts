import { inWords, ShapeError, ValueError } from "../errors.ts";

export type Shape = readonly number[];

/** Number of elements. */
export function sizeOf(shape: Shape): number {
  let size = 1;
  for (const length of shape) size *= length;
  return size;
}

export function sameShape(left: Shape, right: Shape): boolean {
  if (left === right) return true;
  if (left.length !== right.length) return false;
  for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) return false;
  return true;
}

/** A number of things: 1 row, 2 rows. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** As it stands in messages: [2, 3]. */
export function shapeText(shape: Shape): string {
  return `[${shape.join(", ")}]`;
}

/**
 * The shape two operands have together: aligned at the right, where one has length 1 or nothing it
 * is repeated.
 */
export function broadcastShapes(name: string, left: Shape, right: Shape): Shape {
  const rank = Math.max(left.length, right.length);
  const shape = new Array<number>(rank);
  for (let i = 1; i <= rank; i++) {
    const a = left[left.length - i] ?? 1;
    const b = right[right.length - i] ?? 1;
    if (a !== b && a !== 1 && b !== 1) throw broadcastError(name, left, right, i, a, b);
    shape[rank - i] = a === 1 ? b : a;
  }
  return shape;
}

function broadcastError(
  name: string,
  left: Shape,
  right: Shape,
  fromEnd: number,
  a: number,
  b: number,
): ShapeError {
  const place = fromEnd === 1 ? "the last dimension" : `dimension ${fromEnd} from the end`;
  const advice =
    left.length === 2 && right.length === 1 && left[0] === b
      ? `Perhaps you meant one number per row: give the right the shape [${b}, 1] with reshape.`
      : "Check which of the two has the wrong shape; reshape or transpose may help.";
  return new ShapeError(
    `${name} can't combine ${shapeText(left)} with ${shapeText(right)}.`,
    `Shapes are matched from the right; in ${place} one has ${a} and the other ${b}, and neither is 1.`,
    advice,
  );
}

/** A checked axis: negative ones count from the end. */
export function axisOf(name: string, axis: number, shape: Shape): number {
  const rank = shape.length;
  const place = axis < 0 ? axis + rank : axis;
  if (Number.isInteger(axis) && place >= 0 && place < rank) return place;
  throw new ShapeError(
    `${name} can't use axis ${inWords(axis)} of a tensor of shape ${shapeText(shape)}.`,
    rank === 0
      ? "A single number has no axes."
      : `It has ${rank} axes: 0 to ${rank - 1}, or -${rank} to -1 counted from the end.`,
    rank === 0 ? "Leave the axis out." : `The last axis is ${rank - 1}, also written -1.`,
  );
}

/** Numbers one tensor may hold: 1 GB of them. */
const MOST = 2 ** 28;

/** Refuses more numbers than a tensor may hold. */
export function checkSize(size: number): void {
  if (!(size <= MOST)) throw noRoom(size);
}

export function noRoom(size: number): ValueError {
  return new ValueError(
    `There is no room for ${size} numbers.`,
    `A tensor holds at most ${MOST}, and all that are in use take at most 2 GB.`,
    "Take fewer examples at a time, or a smaller network.",
  );
}

/** A checked shape, as a fresh array. */
export function checkShape(name: string, shape: unknown): Shape {
  const lengths: unknown[] = Array.isArray(shape) ? [...shape] : [Number.NaN];
  if (lengths.every((length) => Number.isInteger(length) && (length as number) >= 0)) {
    checkSize(sizeOf(lengths as number[]));
    return lengths as number[];
  }
  throw new ValueError(
    `${name} needs a shape, but got ${Array.isArray(shape) ? `[${shape.join(", ")}]` : inWords(shape)}.`,
    "A shape is a list of whole numbers, one length for each dimension.",
    "Write [2, 3] for two rows of three.",
  );
}

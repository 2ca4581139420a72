/**
 * Convolution with kernels of 3 × 3 pixels, one apart, by Winograd's minimal filtering (Lavin and
 * Gray, 2016): a square of 4 × 4 pixels of the image and the kernel are both transformed to 4 × 4
 * numbers; their products, transformed back, are 2 × 2 pixels of the output. That takes 16
 * multiplications for each pair of channels, where the direct way takes 36.
 *
 * The numbers at one place of all squares form a plane [squares, channels], of which there are 16:
 * the products of all channels are 16 products of matrices. Lengths of the output must be even, and
 * channels a multiple of four.
 */
import { bytes, VECTOR } from "./floats";
import { product } from "./matmul";
import { square } from "./scratch";

const INFINITY: f32 = f32.MAX_VALUE * 2;
const PLANES = 16;

// What is transformed: each row and column of a square is multiplied by a small matrix.

/** 4 pixels of the image. */
class Image {}
/** 3 numbers of a kernel. */
class Kernel {}
/** 4 products, to 2 pixels of the output. */
class Output {}
/** 2 pixels of the gradient above: the transpose of Output. */
class Upper {}
/** 4 products, to the gradient of 3 numbers of a kernel: the transpose of Kernel. */
class KernelGradient {}

function transformLine<Way>(to: usize, toStep: usize, from: usize, fromStep: usize): void {
  const half = f32x4.splat(0.5);
  const a = v128.load(from);
  const b = v128.load(from + fromStep);
  if (idof<Way>() == idof<Upper>()) {
    v128.store(to, a);
    v128.store(to + toStep, f32x4.add(a, b));
    v128.store(to + toStep * 2, f32x4.sub(a, b));
    v128.store(to + toStep * 3, f32x4.neg(b));
    return;
  }
  const c = v128.load(from + fromStep * 2);
  if (idof<Way>() == idof<Kernel>()) {
    const ends = f32x4.mul(f32x4.add(a, c), half);
    const middle = f32x4.mul(b, half);
    v128.store(to, a);
    v128.store(to + toStep, f32x4.add(ends, middle));
    v128.store(to + toStep * 2, f32x4.sub(ends, middle));
    v128.store(to + toStep * 3, c);
    return;
  }
  const d = v128.load(from + fromStep * 3);
  if (idof<Way>() == idof<Image>()) {
    v128.store(to, f32x4.sub(a, c));
    v128.store(to + toStep, f32x4.add(b, c));
    v128.store(to + toStep * 2, f32x4.sub(c, b));
    v128.store(to + toStep * 3, f32x4.sub(b, d));
    return;
  }
  const sum = f32x4.add(b, c);
  const difference = f32x4.sub(b, c);
  if (idof<Way>() == idof<Output>()) {
    v128.store(to, f32x4.add(a, sum));
    v128.store(to + toStep, f32x4.sub(difference, d));
    return;
  }
  const middle = f32x4.mul(sum, half);
  v128.store(to, f32x4.add(a, middle));
  v128.store(to + toStep, f32x4.mul(difference, half));
  v128.store(to + toStep * 2, f32x4.add(middle, d));
}

/** All rows, then all columns, of four channels. Steps lead to the next row and the next column. */
function transform<Way>(
  to: usize,
  toRow: usize,
  toColumn: usize,
  from: usize,
  fromRow: usize,
  fromColumn: usize,
): void {
  const rows = idof<Way>() == idof<Upper>() ? 2 : idof<Way>() == idof<Kernel>() ? 3 : 4;
  const columns = idof<Way>() == idof<Output>() ? 2 : idof<Way>() == idof<KernelGradient>() ? 3 : 4;
  for (let row = 0; row < rows; row++, from += fromRow) {
    transformLine<Way>(square + (row << 6), VECTOR, from, fromColumn);
  }
  for (let column = 0; column < columns; column++, to += toColumn) {
    transformLine<Way>(to, toRow, square + (column << 4), 64);
  }
}

/** Every second pixel of every second row, with those around it, to planes; Output: from planes. */
function transformImage<Way>(
  planes: usize,
  image: usize,
  rowStride: usize,
  rows: i32,
  columns: i32,
  depth: i32,
): void {
  const plane = bytes((rows >> 1) * (columns >> 1) * depth);
  const pixel = bytes(depth);
  for (let y = 0; y < rows; y += 2, image += rowStride * 2) {
    let corner = image;
    for (let x = 0; x < columns; x += 2, corner += pixel * 2) {
      for (let at = corner; at < corner + pixel; at += VECTOR, planes += VECTOR) {
        if (idof<Way>() == idof<Output>())
          transform<Way>(at, rowStride, pixel, planes, plane * 4, plane);
        else transform<Way>(planes, plane * 4, plane, at, rowStride, pixel);
      }
    }
  }
}

/** Weights to planes; turned by half a circle for the way back. */
export function transformKernels(to: usize, weights: usize, pairs: i32, turned: bool): void {
  const plane = bytes(pairs);
  const column: usize = turned ? 0 - plane : plane;
  const end = to + plane;
  for (let from = turned ? weights + plane * 8 : weights; to < end; from += VECTOR, to += VECTOR) {
    transform<Kernel>(to, plane * 4, plane, from, column * 3, column);
  }
}

/**
 * output = bias + image ∗ kernels, for one padded image and planes of kernels: [depth, outDepth], or
 * turned ones [outDepth, depth]. Behind the image there must be room for its planes and the output's.
 */
export function winograd(
  output: usize,
  rows: i32,
  columns: i32,
  outDepth: i32,
  image: usize,
  depth: i32,
  kernels: usize,
  turned: bool,
  bias: usize,
): void {
  const squares = (rows >> 1) * (columns >> 1);
  const rowStride = bytes((columns + 2) * depth);
  const planes = image + rowStride * (rows + 2);
  const products = planes + bytes(PLANES * squares * depth);
  transformImage<Image>(planes, image, rowStride, rows, columns, depth);
  for (let i = 0; i < PLANES; i++) {
    product(
      products + bytes(i * squares * outDepth),
      // What is added in the second row and column is added to all four pixels.
      i == 5 ? bias : 0,
      planes + bytes(i * squares * depth),
      kernels + bytes(i * depth * outDepth),
      squares,
      depth,
      outDepth,
      false,
      turned,
      -INFINITY,
    );
  }
  transformImage<Output>(products, output, bytes(columns * outDepth), rows, columns, outDepth);
}

/** sums += the gradient of the kernels, in planes, from one padded image. */
export function winogradGradient(
  sums: usize,
  adding: bool,
  image: usize,
  depth: i32,
  upper: usize,
  rows: i32,
  columns: i32,
  outDepth: i32,
): void {
  const squares = (rows >> 1) * (columns >> 1);
  const rowStride = bytes((columns + 2) * depth);
  const planes = image + rowStride * (rows + 2);
  const upperPlanes = planes + bytes(PLANES * squares * depth);
  transformImage<Image>(planes, image, rowStride, rows, columns, depth);
  transformImage<Upper>(upperPlanes, upper, bytes(columns * outDepth), rows, columns, outDepth);
  for (let i = 0; i < PLANES; i++) {
    const sum = sums + bytes(i * depth * outDepth);
    product(
      sum,
      adding ? sum : 0,
      planes + bytes(i * squares * depth),
      upperPlanes + bytes(i * squares * outDepth),
      depth,
      squares,
      outDepth,
      true,
      false,
      -INFINITY,
    );
  }
}

/** The sums of `winogradGradient` to the gradient of the weights. */
export function transformKernelGradients(weights: usize, sums: usize, pairs: i32): void {
  const plane = bytes(pairs);
  const end = sums + plane;
  for (; sums < end; sums += VECTOR, weights += VECTOR) {
    transform<KernelGradient>(weights, plane * 3, plane, sums, plane * 4, plane);
  }
}

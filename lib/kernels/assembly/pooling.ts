/**
 * Pooling over windows of [images, height, width, channels]. What a window does not reach at the
 * right and below is left out. `geometry` holds images, height, width, channels, output height,
 * output width, window and stride as i32.
 */
import { bytes, FLOAT, VECTOR, zero } from "./floats";

let images: i32 = 0;
let height: i32 = 0;
let width: i32 = 0;
let channels: i32 = 0;
let outHeight: i32 = 0;
let outWidth: i32 = 0;
let size: i32 = 0;
let stride: i32 = 0;

function readGeometry(geometry: usize): void {
  images = i32.load(geometry);
  height = i32.load(geometry, 4);
  width = i32.load(geometry, 8);
  channels = i32.load(geometry, 12);
  outHeight = i32.load(geometry, 16);
  outWidth = i32.load(geometry, 20);
  size = i32.load(geometry, 24);
  stride = i32.load(geometry, 28);
}

class Whole {}
class Single {}

/** Four channels at a time, or one where less are left. */
function get<Part>(at: usize): v128 {
  return idof<Part>() == idof<Whole>() ? v128.load(at) : v128.load32_splat(at);
}

function put<Part>(at: usize, x: v128): void {
  if (idof<Part>() == idof<Whole>()) v128.store(at, x);
  else f32.store(at, f32x4.extract_lane(x, 0));
}

/** Sets the gradient of the input to zero, unless every number of it will be written once. */
function clear(gradient: usize): void {
  overlapping = stride < size;
  if (stride == size && outHeight * size == height && outWidth * size == width) return;
  memory.fill(gradient, 0, bytes(images * height * width * channels));
}

/** Whether several windows may give to the same number. */
let overlapping: bool = false;

function give<Part>(at: usize, share: v128): void {
  put<Part>(at, overlapping ? f32x4.add(get<Part>(at), share) : share);
}

/** The largest of each window, and its place in the window, which the way back needs. */
export function maxPool(output: usize, places: usize, input: usize, geometry: usize): void {
  readGeometry(geometry);
  const rowStride = bytes(width * channels);
  for (let i = 0; i < images; i++, input += rowStride * height) {
    for (let y = 0; y < outHeight; y++) {
      for (let x = 0; x < outWidth; x++) {
        const window = input + rowStride * (y * stride) + bytes(x * stride * channels);
        let c = 0;
        for (; c + 4 <= channels; c += 4, output += VECTOR, places += VECTOR) {
          largest<Whole>(output, places, window + bytes(c), rowStride);
        }
        for (; c < channels; c++, output += FLOAT, places += FLOAT) {
          largest<Single>(output, places, window + bytes(c), rowStride);
        }
      }
    }
  }
}

function largest<Part>(output: usize, places: usize, window: usize, rowStride: usize): void {
  let best = get<Part>(window);
  let place = zero();
  let number = 0;
  for (let row = 0; row < size; row++, window += rowStride) {
    for (let column = 0; column < size; column++, number++) {
      const x = get<Part>(window + bytes(column * channels));
      // Not "greater": NaN must win, as it does everywhere.
      const better = v128.andnot(f32x4.eq(best, best), f32x4.le(x, best));
      best = v128.bitselect(x, best, better);
      place = v128.bitselect(i32x4.splat(number), place, better);
    }
  }
  put<Part>(output, best);
  put<Part>(places, place);
}

/** The gradient goes to the largest of each window. */
export function maxPoolGradient(output: usize, upper: usize, places: usize, geometry: usize): void {
  readGeometry(geometry);
  const rowStride = bytes(width * channels);
  clear(output);
  for (let i = 0; i < images; i++, output += rowStride * height) {
    for (let y = 0; y < outHeight; y++) {
      for (let x = 0; x < outWidth; x++) {
        const window = output + rowStride * (y * stride) + bytes(x * stride * channels);
        let c = 0;
        for (; c + 4 <= channels; c += 4, upper += VECTOR, places += VECTOR) {
          addToLargest<Whole>(window + bytes(c), upper, places, rowStride);
        }
        for (; c < channels; c++, upper += FLOAT, places += FLOAT) {
          addToLargest<Single>(window + bytes(c), upper, places, rowStride);
        }
      }
    }
  }
}

function addToLargest<Part>(window: usize, upper: usize, places: usize, rowStride: usize): void {
  const d = get<Part>(upper);
  const place = get<Part>(places);
  let number = 0;
  for (let row = 0; row < size; row++, window += rowStride) {
    for (let column = 0; column < size; column++, number++) {
      const at = window + bytes(column * channels);
      const share = v128.and(d, i32x4.eq(place, i32x4.splat(number)));
      give<Part>(at, share);
    }
  }
}

/** The mean of each window. */
export function averagePool(output: usize, input: usize, geometry: usize): void {
  readGeometry(geometry);
  const rowStride = bytes(width * channels);
  for (let i = 0; i < images; i++, input += rowStride * height) {
    for (let y = 0; y < outHeight; y++) {
      for (let x = 0; x < outWidth; x++) {
        const window = input + rowStride * (y * stride) + bytes(x * stride * channels);
        let c = 0;
        for (; c + 4 <= channels; c += 4, output += VECTOR) {
          put<Whole>(output, average<Whole>(window + bytes(c), rowStride));
        }
        for (; c < channels; c++, output += FLOAT) {
          put<Single>(output, average<Single>(window + bytes(c), rowStride));
        }
      }
    }
  }
}

function average<Part>(window: usize, rowStride: usize): v128 {
  let sum = zero();
  for (let row = 0; row < size; row++, window += rowStride) {
    for (let column = 0; column < size; column++) {
      sum = f32x4.add(sum, get<Part>(window + bytes(column * channels)));
    }
  }
  return f32x4.mul(sum, f32x4.splat(1 / <f32>(size * size)));
}

/** The gradient goes to all of each window in equal shares. */
export function averagePoolGradient(output: usize, upper: usize, geometry: usize): void {
  readGeometry(geometry);
  const rowStride = bytes(width * channels);
  clear(output);
  for (let i = 0; i < images; i++, output += rowStride * height) {
    for (let y = 0; y < outHeight; y++) {
      for (let x = 0; x < outWidth; x++) {
        const window = output + rowStride * (y * stride) + bytes(x * stride * channels);
        let c = 0;
        for (; c + 4 <= channels; c += 4, upper += VECTOR) {
          addToAll<Whole>(window + bytes(c), upper, rowStride);
        }
        for (; c < channels; c++, upper += FLOAT) {
          addToAll<Single>(window + bytes(c), upper, rowStride);
        }
      }
    }
  }
}

function addToAll<Part>(window: usize, upper: usize, rowStride: usize): void {
  const share = f32x4.mul(get<Part>(upper), f32x4.splat(1 / <f32>(size * size)));
  for (let row = 0; row < size; row++, window += rowStride) {
    for (let column = 0; column < size; column++) {
      const at = window + bytes(column * channels);
      give<Part>(at, share);
    }
  }
}

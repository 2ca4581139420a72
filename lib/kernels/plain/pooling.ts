/**
 * Pooling over windows of [images, height, width, channels]. What a window does not reach at the
 * right and below is left out. `geometry` holds images, height, width, channels, output height,
 * output width, window and stride.
 */

/** For every number of the output the places in the input that its window covers. */
function windows(geometry: Int32Array): number[][] {
  const [images = 0, height = 0, width = 0, channels = 0] = geometry;
  const [outHeight = 0, outWidth = 0, size = 0, stride = 0] = geometry.subarray(4);
  const result: number[][] = [];
  for (let output = 0; output < images * outHeight * outWidth * channels; output++) {
    const channel = output % channels;
    const pixel = (output - channel) / channels;
    const x = (pixel % outWidth) * stride;
    const y = (Math.floor(pixel / outWidth) % outHeight) * stride;
    const image = Math.floor(pixel / outWidth / outHeight);
    const window: number[] = [];
    for (let i = 0; i < size * size; i++) {
      const row = image * height + y + Math.floor(i / size);
      window.push((row * width + x + (i % size)) * channels + channel);
    }
    result.push(window);
  }
  return result;
}

/** The largest of each window, and its place in the window, which the way back needs. */
export function maxPool(
  output: Float32Array,
  places: Int32Array,
  input: Float32Array,
  geometry: Int32Array,
): void {
  for (const [i, window] of windows(geometry).entries()) {
    const values = window.map((at) => input[at] as number);
    output[i] = Math.max(...values);
    places[i] = values.indexOf(output[i] as number);
  }
}

/** The gradient goes to the largest of each window. */
export function maxPoolGradient(
  output: Float32Array,
  upper: Float32Array,
  places: Int32Array,
  geometry: Int32Array,
): void {
  output.fill(0);
  for (const [i, window] of windows(geometry).entries()) {
    (output[window[places[i] as number] as number] as number) += upper[i] as number;
  }
}

/** The mean of each window. */
export function averagePool(output: Float32Array, input: Float32Array, geometry: Int32Array): void {
  for (const [i, window] of windows(geometry).entries()) {
    const sum = window.reduce((total, at) => total + (input[at] as number), 0);
    output[i] = sum / window.length;
  }
}

/** The gradient goes to all of each window in equal shares. */
export function averagePoolGradient(
  output: Float32Array,
  upper: Float32Array,
  geometry: Int32Array,
): void {
  output.fill(0);
  for (const [i, window] of windows(geometry).entries()) {
    for (const at of window) (output[at] as number) += (upper[i] as number) / window.length;
  }
}

/** Reductions see their input as [outer, length, inner] and reduce the middle. */

/** output[outer, inner] = factor · Σ over length */
export function sumAxis(
  output: Float32Array,
  input: Float32Array,
  outer: number,
  length: number,
  inner: number,
  factor: number,
): void {
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      let sum = 0;
      for (let l = 0; l < length; l++) sum += input[(o * length + l) * inner + i] as number;
      output[o * inner + i] = factor * sum;
    }
  }
}

/** The way back from sumAxis: every number of the run gets factor · upper. */
export function spreadAxis(
  output: Float32Array,
  upper: Float32Array,
  outer: number,
  length: number,
  inner: number,
  factor: number,
): void {
  for (let o = 0; o < outer; o++) {
    for (let l = 0; l < length; l++) {
      for (let i = 0; i < inner; i++) {
        output[(o * length + l) * inner + i] = factor * (upper[o * inner + i] as number);
      }
    }
  }
}

/** Place (0 … length − 1) of the first largest number of each run; NaN counts as largest. */
export function argmaxAxis(
  places: Float32Array,
  input: Float32Array,
  outer: number,
  length: number,
  inner: number,
): void {
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      const run = Array.from({ length }, (_, l) => input[(o * length + l) * inner + i] as number);
      const missing = run.findIndex(Number.isNaN);
      places[o * inner + i] = missing >= 0 ? missing : run.indexOf(Math.max(...run));
    }
  }
}

/** output[o, i] = input[o, places[o, i], i] */
export function takeAlongAxis(
  output: Float32Array,
  input: Float32Array,
  places: Float32Array,
  outer: number,
  length: number,
  inner: number,
): void {
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      const place = places[o * inner + i] as number;
      output[o * inner + i] = input[(o * length + place) * inner + i] as number;
    }
  }
}

/** The way back: output is zero except output[o, places[o, i], i] = upper[o, i]. */
export function putAlongAxis(
  output: Float32Array,
  upper: Float32Array,
  places: Float32Array,
  outer: number,
  length: number,
  inner: number,
): void {
  output.fill(0, 0, outer * length * inner);
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      const place = places[o * inner + i] as number;
      output[(o * length + place) * inner + i] = upper[o * inner + i] as number;
    }
  }
}

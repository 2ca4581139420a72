/** Normalization sees its input as [outer, length, inner]; each run along the middle is one group. */

/**
 * (x − mean) / √(variance + epsilon), with the mean and the variance of each run, which are kept.
 */
export function normalize(
  output: Float32Array,
  means: Float32Array,
  variances: Float32Array,
  input: Float32Array,
  outer: number,
  length: number,
  inner: number,
  epsilon: number,
): void {
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      const at = (l: number) => (o * length + l) * inner + i;
      let sum = 0;
      for (let l = 0; l < length; l++) sum += input[at(l)] as number;
      const mean = sum / length;
      let squares = 0;
      for (let l = 0; l < length; l++) {
        const difference = (input[at(l)] as number) - mean;
        squares += difference * difference;
      }
      const variance = squares / length;
      const factor = 1 / Math.sqrt(variance + epsilon);
      for (let l = 0; l < length; l++) output[at(l)] = ((input[at(l)] as number) - mean) * factor;
      means[o * inner + i] = mean;
      variances[o * inner + i] = variance;
    }
  }
}

/** dx = (d − mean of d − y · mean of d·y) / √(variance + epsilon), run by run. */
export function normalizeGradient(
  output: Float32Array,
  upper: Float32Array,
  result: Float32Array,
  variances: Float32Array,
  outer: number,
  length: number,
  inner: number,
  epsilon: number,
): void {
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      const at = (l: number) => (o * length + l) * inner + i;
      let sum = 0;
      let products = 0;
      for (let l = 0; l < length; l++) {
        const d = upper[at(l)] as number;
        sum += d;
        products += d * (result[at(l)] as number);
      }
      const factor = 1 / Math.sqrt((variances[o * inner + i] as number) + epsilon);
      for (let l = 0; l < length; l++) {
        const along = sum + (result[at(l)] as number) * products;
        output[at(l)] = ((upper[at(l)] as number) - along / length) * factor;
      }
    }
  }
}

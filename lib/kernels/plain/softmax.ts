/** Each row of the output: e^(x − max) divided by its sum. */
export function softmax(
  output: Float32Array,
  input: Float32Array,
  rows: number,
  columns: number,
): void {
  for (let row = 0; row < rows; row++) {
    const x = input.subarray(row * columns, (row + 1) * columns);
    const exponentials = exponentialsOf(x);
    const sum = total(exponentials);
    output.set(
      exponentials.map((e) => e / sum),
      row * columns,
    );
  }
}

/** dx = y · (d − Σ d·y), row by row. */
export function softmaxGradient(
  output: Float32Array,
  upper: Float32Array,
  result: Float32Array,
  rows: number,
  columns: number,
): void {
  for (let row = 0; row < rows; row++) {
    const d = upper.subarray(row * columns, (row + 1) * columns);
    const y = result.subarray(row * columns, (row + 1) * columns);
    const sum = total(d.map((value, i) => value * (y[i] as number)));
    output.set(
      d.map((value, i) => (y[i] as number) * (value - sum)),
      row * columns,
    );
  }
}

/** Each row of the output: x − max − ln Σ e^(x − max). */
export function logSoftmax(
  output: Float32Array,
  input: Float32Array,
  rows: number,
  columns: number,
): void {
  for (let row = 0; row < rows; row++) {
    const x = input.subarray(row * columns, (row + 1) * columns);
    const shift = Math.max(...x) + Math.log(total(exponentialsOf(x)));
    output.set(
      x.map((value) => value - shift),
      row * columns,
    );
  }
}

/** dx = d − e^y · Σ d, row by row. */
export function logSoftmaxGradient(
  output: Float32Array,
  upper: Float32Array,
  result: Float32Array,
  rows: number,
  columns: number,
): void {
  for (let row = 0; row < rows; row++) {
    const d = upper.subarray(row * columns, (row + 1) * columns);
    const y = result.subarray(row * columns, (row + 1) * columns);
    const sum = total(d);
    output.set(
      d.map((value, i) => value - Math.exp(y[i] as number) * sum),
      row * columns,
    );
  }
}

/**
 * Mean over the rows of −ln softmax(logits)[label]; `probabilities` keeps the softmax for the way
 * back.
 */
export function crossEntropy(
  output: Float32Array,
  probabilities: Float32Array,
  logits: Float32Array,
  labels: Int32Array,
  rows: number,
  columns: number,
): void {
  softmax(probabilities, logits, rows, columns);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    sum -= Math.log(probabilities[row * columns + (labels[row] as number)] as number);
  }
  output[0] = sum / rows;
}

/** dlogits = (softmax − one-hot label) · upper / rows; upper is one number. */
export function crossEntropyGradient(
  output: Float32Array,
  upper: Float32Array,
  probabilities: Float32Array,
  labels: Int32Array,
  rows: number,
  columns: number,
): void {
  const factor = (upper[0] as number) / rows;
  for (let i = 0; i < rows * columns; i++) output[i] = (probabilities[i] as number) * factor;
  for (let row = 0; row < rows; row++) {
    (output[row * columns + (labels[row] as number)] as number) -= factor;
  }
}

function exponentialsOf(x: Float32Array): Float64Array {
  const top = Math.max(...x);
  return Float64Array.from(x, (value) => Math.exp(value - top));
}

function total(values: Float32Array | Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

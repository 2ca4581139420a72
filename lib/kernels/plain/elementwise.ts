export function fill(output: Float32Array, value: number, size: number): void {
  output.fill(value, 0, size);
}

export function copy(output: Float32Array, input: Float32Array, size: number): void {
  output.set(input.subarray(0, size));
}

/** output += input */
export function accumulate(output: Float32Array, input: Float32Array, size: number): void {
  for (let i = 0; i < size; i++) (output[i] as number) += input[i] as number;
}

/** output = input · factor */
export function scale(
  output: Float32Array,
  input: Float32Array,
  factor: number,
  size: number,
): void {
  for (let i = 0; i < size; i++) output[i] = (input[i] as number) * factor;
}

/** x where it is above 0, else slope · x */
export function leakyRelu(
  output: Float32Array,
  input: Float32Array,
  slope: number,
  size: number,
): void {
  leakyReluGradient(output, input, input, slope, size);
}

export function leakyReluGradient(
  output: Float32Array,
  upper: Float32Array,
  input: Float32Array,
  slope: number,
  size: number,
): void {
  for (let i = 0; i < size; i++) {
    output[i] = (upper[i] as number) * ((input[i] as number) > 0 ? 1 : slope);
  }
}

/** input^exponent */
export function power(
  output: Float32Array,
  input: Float32Array,
  exponent: number,
  size: number,
): void {
  for (let i = 0; i < size; i++) output[i] = (input[i] as number) ** exponent;
}

/** x where the condition is not 0, y elsewhere */
export function select(
  output: Float32Array,
  condition: Float32Array,
  x: Float32Array,
  y: Float32Array,
  size: number,
): void {
  for (let i = 0; i < size; i++) output[i] = (condition[i] !== 0 ? x[i] : y[i]) as number;
}

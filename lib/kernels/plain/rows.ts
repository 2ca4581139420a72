/** output[i] = input[rows[i]]: rows of a table by their numbers. */
export function gatherRows(
  output: Float32Array,
  input: Float32Array,
  rows: Int32Array,
  count: number,
  width: number,
): void {
  for (let i = 0; i < count * width; i++) {
    const row = rows[Math.floor(i / width)] as number;
    output[i] = input[row * width + (i % width)] as number;
  }
}

/** The way back: output[rows[i]] += input[i] */
export function addRows(
  output: Float32Array,
  input: Float32Array,
  rows: Int32Array,
  count: number,
  width: number,
): void {
  for (let i = 0; i < count * width; i++) {
    const row = rows[Math.floor(i / width)] as number;
    (output[row * width + (i % width)] as number) += input[i] as number;
  }
}

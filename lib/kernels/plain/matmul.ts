/**
 * output = left · right, or output += left · right when `accumulate`. left is [rows, inner], or
 * [inner, rows] when `leftTransposed`; right is [inner, columns], or [columns, inner] when
 * `rightTransposed`.
 */
export function matmul(
  output: Float32Array,
  left: Float32Array,
  right: Float32Array,
  rows: number,
  inner: number,
  columns: number,
  leftTransposed: boolean,
  rightTransposed: boolean,
  accumulate: boolean,
): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      let sum = accumulate ? (output[at] as number) : 0;
      for (let i = 0; i < inner; i++) {
        const a = left[leftTransposed ? i * rows + row : row * inner + i] as number;
        const b = right[rightTransposed ? column * inner + i : i * columns + column] as number;
        sum += a * b;
      }
      output[at] = sum;
    }
  }
}

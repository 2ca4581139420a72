/** What a symmetric matrix only stretches, the most stretched first. */
export interface Eigenvectors {
  /** By how much each is stretched, falling. */
  readonly values: Float64Array;
  /** size × size: one eigenvector of length 1 a row. */
  readonly vectors: Float64Array;
}

/** Sweeps after which rotations leave nothing: some ten are the rule. */
const SWEEPS = 50;

/**
 * All eigenvectors of a small symmetric matrix, by Jacobi's rotations: each makes one number beside
 * the diagonal 0 (Golub and Van Loan, Matrix Computations, 4th edition, section 8.5).
 *
 * @param matrix size × size; it is not changed
 */
export function symmetricEigenvectors(matrix: Float64Array, size: number): Eigenvectors {
  const a = Float64Array.from(matrix);
  const rows = new Float64Array(size * size);
  for (let i = 0; i < size; i++) rows[i * size + i] = 1;
  for (let sweep = 0; sweep < SWEEPS && besideDiagonal(a, size) > 0; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) rotate(a, rows, size, p, q);
    }
  }
  const stretch = (row: number) => a[row * size + row] as number;
  const order = Array.from({ length: size }, (_, row) => row).sort(
    (one, other) => stretch(other) - stretch(one),
  );
  return {
    values: Float64Array.from(order, stretch),
    vectors: Float64Array.from(
      rows,
      (_, at) => rows[(order[Math.floor(at / size)] as number) * size + (at % size)] as number,
    ),
  };
}

/** The squares beside the diagonal, 0 where they are lost in the rounding of those on it. */
function besideDiagonal(a: Float64Array, size: number): number {
  let beside = 0;
  let all = 0;
  for (const [at, value] of a.entries()) {
    all += value * value;
    if (at % (size + 1) !== 0) beside += value * value;
  }
  return beside > 1e-28 * all ? beside : 0;
}

/** Turns rows and columns p and q so that a[p, q] becomes 0, and the rows of eigenvectors with them. */
function rotate(a: Float64Array, rows: Float64Array, size: number, p: number, q: number): void {
  const between = a[p * size + q] as number;
  if (between === 0) return;
  const half = ((a[q * size + q] as number) - (a[p * size + p] as number)) / (2 * between);
  const tangent = (half < 0 ? -1 : 1) / (Math.abs(half) + Math.sqrt(half * half + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const turn = (of: Float64Array, at: number, other: number) => {
    const [x, y] = [of[at] as number, of[other] as number];
    of[at] = cosine * (x - tangent * y);
    of[other] = cosine * (tangent * x + y);
  };
  for (let i = 0; i < size; i++) turn(a, i * size + p, i * size + q);
  for (let i = 0; i < size; i++) turn(a, p * size + i, q * size + i);
  for (let i = 0; i < size; i++) turn(rows, p * size + i, q * size + i);
}

/** √(2/π) and the cubic share in the usual approximation of GELU. */
const SCALE = Math.sqrt(2 / Math.PI);
const CUBIC = 0.044715;

export function gaussianTangent(x: number): number {
  return Math.tanh(SCALE * (x + CUBIC * x ** 3));
}

/** GELU's derivative. */
export function gaussianUnitSlope(x: number): number {
  const t = gaussianTangent(x);
  return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * SCALE * (1 + 3 * CUBIC * x * x);
}

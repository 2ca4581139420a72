/** The activations a layer can compute itself, by the kernels' numbers. */
export function activate(x: number, activation: number): number {
  if (activation === 1) return Math.max(x, 0);
  if (activation === 2) return Math.tanh(x);
  if (activation === 3) return 1 / (1 + Math.exp(-x));
  return x;
}

// That is the sum over the examples
function price(means: number[][], logVariances: number[][]): number {
  let total = 0;
  for (const [example, row] of means.entries()) {
    for (const [place, mean] of row.entries()) {
      const logVariance = logVariances[example][place];
      total += (mean ** 2 + Math.exp(logVariance) - 1 - logVariance) / 2;
    }
  }
  return total;
}

// The half is missing
function price(means: number[][], logVariances: number[][]): number {
  let total = 0;
  for (const [example, row] of means.entries()) {
    for (const [place, mean] of row.entries()) {
      const logVariance = logVariances[example][place];
      total += (mean ** 2 + Math.exp(logVariance) - 1 - logVariance);
    }
  }
  return total / means.length;
}

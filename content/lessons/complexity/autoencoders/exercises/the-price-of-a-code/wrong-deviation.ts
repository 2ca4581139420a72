// That takes the logarithm of the variance for the variance itself
function price(means: number[][], logVariances: number[][]): number {
  let total = 0;
  for (const [example, row] of means.entries()) {
    for (const [place, mean] of row.entries()) {
      const variance = logVariances[example][place];
      total += (mean ** 2 + variance - 1 - Math.log(variance)) / 2;
    }
  }
  return total / means.length;
}

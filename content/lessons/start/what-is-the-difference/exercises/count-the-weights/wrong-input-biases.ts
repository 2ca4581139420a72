// You gave the input units a bias
function countWeights(sizes: number[]): number {
  let count = sizes[0];
  for (let layer = 1; layer < sizes.length; layer++) {
    count += sizes[layer - 1] * sizes[layer] + sizes[layer];
  }
  return count;
}

// You have counted the weights between the units, and left out the biases
function countWeights(sizes: number[]): number {
  let count = 0;
  for (let layer = 1; layer < sizes.length; layer++) count += sizes[layer - 1] * sizes[layer];
  return count;
}

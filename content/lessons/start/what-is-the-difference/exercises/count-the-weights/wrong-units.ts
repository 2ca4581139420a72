// You have counted the units
function countWeights(sizes: number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}

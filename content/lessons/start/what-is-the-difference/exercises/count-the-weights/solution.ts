function countWeights(sizes: number[]): number {
  let count = 0;
  for (let layer = 1; layer < sizes.length; layer++) {
    const from = sizes[layer - 1];
    const to = sizes[layer];
    count += from * to + to;
  }
  return count;
}

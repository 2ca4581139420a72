function countWeights(sizes: number[]): number {
  return 0;
}

function maxPool(map: number[][], size: number): number[][] {
  const pooled: number[][] = [];
  // For each window, put its largest number into a row of pooled.
  return pooled;
}

console.log(maxPool([[1, 2, 5, 0], [3, 4, 0, 6]], 2)); // should be [[4, 6]]

function maxPool(map: number[][], size: number): number[][] {
  const pooled: number[][] = [];
  // For each window: its largest number.
  return pooled;
}

// This should print [[4, 6]].
console.log(maxPool([[1, 2, 5, 0], [3, 4, 0, 6]], 2));

// That is the mean of each window.
function maxPool(map: number[][], size: number): number[][] {
  const pooled: number[][] = [];
  for (let top = 0; top + size <= map.length; top += size) {
    const line: number[] = [];
    for (let left = 0; left + size <= map[0].length; left += size) {
      let sum = 0;
      for (let down = 0; down < size; down++) {
        for (let right = 0; right < size; right++) sum += map[top + down][left + right];
      }
      line.push(sum / size ** 2);
    }
    pooled.push(line);
  }
  return pooled;
}

function maxPool(map: number[][], size: number): number[][] {
  const pooled: number[][] = [];
  for (let top = 0; top + size <= map.length; top += size) {
    const line: number[] = [];
    for (let left = 0; left + size <= map[0].length; left += size) {
      let largest = -Infinity;
      for (let down = 0; down < size; down++) {
        for (let right = 0; right < size; right++) {
          largest = Math.max(largest, map[top + down][left + right]);
        }
      }
      line.push(largest);
    }
    pooled.push(line);
  }
  return pooled;
}

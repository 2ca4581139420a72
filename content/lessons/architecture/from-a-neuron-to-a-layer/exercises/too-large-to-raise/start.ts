function softmax(scores: number[]): number[] {
  const powers = scores.map((score) => Math.exp(score));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

console.log(softmax([1, 2, 3]));
console.log(softmax([1000, 1001, 1002]));

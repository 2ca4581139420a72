// Scores that are cut off at a limit become equal
function softmax(scores: number[]): number[] {
  const powers = scores.map((score) => Math.exp(Math.min(score, 700)));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

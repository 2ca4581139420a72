// A share is 1 divided by the sum of all powers, each divided by the power of its own score.
const softmax = (scores: number[]): number[] =>
  scores.map((own) => 1 / scores.reduce((sum, other) => sum + Math.exp(other - own), 0));

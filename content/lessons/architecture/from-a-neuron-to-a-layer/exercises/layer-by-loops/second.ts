const layer = (inputs: number[], weights: number[][], biases: number[]): number[] =>
  biases
    .map((bias, to) => inputs.reduce((sum, input, from) => sum + input * weights[from][to], bias))
    .map((sum) => Math.max(0, sum));

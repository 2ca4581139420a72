// The biases are missing
function layer(inputs: number[], weights: number[][], biases: number[]): number[] {
  return biases.map((_, to) =>
    Math.max(
      0,
      inputs.reduce((sum, input, from) => sum + input * weights[from][to], 0),
    ),
  );
}

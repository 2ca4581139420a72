// Each product is bent by itself
function layer(inputs: number[], weights: number[][], biases: number[]): number[] {
  return biases.map((bias, to) =>
    Math.max(
      0,
      inputs.reduce((sum, input, from) => sum + Math.max(0, input * weights[from][to]), bias),
    ),
  );
}

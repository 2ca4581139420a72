// The bend is missing
function layer(inputs: number[], weights: number[][], biases: number[]): number[] {
  return biases.map((bias, to) =>
    inputs.reduce((sum, input, from) => sum + input * weights[from][to], bias),
  );
}

// the input comes first, then the neuron
function layer(inputs: number[], weights: number[][], biases: number[]): number[] {
  return biases.map((bias, to) =>
    Math.max(
      0,
      inputs.reduce((sum, input, from) => sum + input * weights[to][from], bias),
    ),
  );
}

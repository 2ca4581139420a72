function layer(inputs: number[], weights: number[][], biases: number[]): number[] {
  const outputs: number[] = [];
  // for each neuron: a sum, bent
  return outputs;
}

function layer(inputs: number[], weights: number[][], biases: number[]): number[] {
  const outputs: number[] = [];
  for (let to = 0; to < biases.length; to++) {
    let sum = biases[to];
    for (let from = 0; from < inputs.length; from++) {
      sum += inputs[from] * weights[from][to];
    }
    outputs.push(Math.max(0, sum));
  }
  return outputs;
}

type Weights = { inputWeight: number; recurrentWeight: number; bias: number };

/** The hidden state after each reading. */
function read(inputs: number[], { inputWeight, recurrentWeight, bias }: Weights): number[] {
  const states: number[] = [];
  for (const input of inputs) {
    // Mix the input with the state of the step before.
  }
  return states;
}

console.log(read([1, 0, 0, 0], { inputWeight: 1, recurrentWeight: 0.5, bias: 0 }));

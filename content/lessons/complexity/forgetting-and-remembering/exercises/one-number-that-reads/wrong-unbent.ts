// The bend is missing
type Weights = { inputWeight: number; recurrentWeight: number; bias: number };

/** The hidden state after each reading. */
function read(inputs: number[], { inputWeight, recurrentWeight, bias }: Weights): number[] {
  const states: number[] = [];
  let state = 0;
  for (const input of inputs) {
    state = inputWeight * input + recurrentWeight * state + bias;
    states.push(state);
  }
  return states;
}

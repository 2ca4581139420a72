// Each state is made of its own reading alone
type Weights = { inputWeight: number; recurrentWeight: number; bias: number };

/** The hidden state after each reading. */
function read(inputs: number[], { inputWeight, recurrentWeight, bias }: Weights): number[] {
  const states: number[] = [];
  let state = 0;
  for (const input of inputs) {
    state = Math.tanh(inputWeight * input + bias);
    states.push(state);
  }
  return states;
}

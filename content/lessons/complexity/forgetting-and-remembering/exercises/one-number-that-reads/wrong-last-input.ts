// That feeds back the input of the step before
type Weights = { inputWeight: number; recurrentWeight: number; bias: number };

/** The hidden state after each reading. */
function read(inputs: number[], { inputWeight, recurrentWeight, bias }: Weights): number[] {
  const states: number[] = [];
  let state = 0;
  for (const input of inputs) {
    states.push(Math.tanh(inputWeight * input + recurrentWeight * state + bias));
    state = input;
  }
  return states;
}

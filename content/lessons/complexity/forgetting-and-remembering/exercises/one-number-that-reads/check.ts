import { rnn, tensor } from "hidden-layers";
import { expect } from "exercise";

const weights = { inputWeight: 1, recurrentWeight: 0.5, bias: 0.25 };
const four = [1, 0, -1, 2];
const chain = (step: (input: number, before: number, index: number) => number) => {
  let state = 0;
  return four.map((input, index) => (state = step(input, state, index)));
};
expect(read(four, weights))
  .mistake(
    chain((input) => Math.tanh(input + 0.25)),
    "Each state is made of its own reading alone. Nothing of the step before goes in.",
  )
  .mistake(
    chain((input, before) => input + 0.5 * before + 0.25),
    "The bend is missing: put tanh around the sum, or the state can grow without end.",
  )
  .mistake(
    chain((input, _, index) => Math.tanh(input + 0.5 * (four[index - 1] ?? 0) + 0.25)),
    "That feeds back the input of the step before. What is fed back is the state, into which all earlier steps have gone.",
  )
  .near(
    chain((input, before) => Math.tanh(input + 0.5 * before + 0.25)),
    "the states after reading 1, 0, −1, 2",
  );

// Any weights and any length, against the library.
const any = () => 3 * Math.random() - 1.5;
const own = { inputWeight: any(), recurrentWeight: any(), bias: any() };
const inputs = Array.from({ length: 12 }, any);
const layer = rnn(1, 1);
layer.inputWeights.assign(tensor([[own.inputWeight]]));
layer.recurrentWeights!.assign(tensor([[own.recurrentWeight]]));
layer.bias!.assign(tensor([own.bias]));
const theirs = [...layer(tensor([inputs.map((input) => [input])])).data];
expect(read(inputs, own)).near(theirs, "the states of twelve steps, against the library's", {
  within: 0.001,
});

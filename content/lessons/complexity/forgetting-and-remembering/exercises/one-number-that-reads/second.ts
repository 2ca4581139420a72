import { rnn, tensor } from "hidden-layers";

type Weights = { inputWeight: number; recurrentWeight: number; bias: number };

/** The hidden state after each reading. */
function read(inputs: number[], { inputWeight, recurrentWeight, bias }: Weights): number[] {
  if (inputs.length === 0) return [];
  const layer = rnn(1, 1);
  layer.inputWeights.assign(tensor([[inputWeight]]));
  layer.recurrentWeights!.assign(tensor([[recurrentWeight]]));
  layer.bias!.assign(tensor([bias]));
  return [...layer(tensor([inputs.map((input) => [input])])).data];
}

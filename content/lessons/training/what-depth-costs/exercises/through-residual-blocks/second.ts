import { relu, type Tensor, tensor } from "hidden-layers";

type Block = { weights: number[][]; bias: number[] };

/** Lets numbers pass through residual blocks, one after another. */
function forward(inputs: number[], blocks: Block[]): number[] {
  let values: Tensor = tensor([inputs]);
  for (const { weights, bias } of blocks) {
    values = values.add(relu(values.matmul(tensor(weights)).add(tensor(bias))));
  }
  return Array.from(values.data);
}

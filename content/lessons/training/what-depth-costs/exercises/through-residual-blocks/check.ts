import { layerOf, linear, relu, sequential, type Tensor, tensor } from "hidden-layers";
import { expect } from "exercise";

// One block: the sums are 1 · 1 + 2 · 3 = 7 and 1 · 2 − 2 · 4 = −6.
const block = { weights: [[1, 2], [3, -4]], bias: [0, 0] };
expect(forward([1, 2], [block]))
  .mistake([7, 0], "What came in is not added: the block gives relu of the sums alone.")
  .mistake([8, 0], "You add what came in before the bend. Here it goes around the bend, too.")
  .mistake([8, -1], "The bend is left out: sums below zero become 0 before what came in is added.")
  .mistake([6, 2], "Rows and columns of the weights are exchanged: weights[from][to].")
  .mistake([8, 10], "Later units see values that this block has changed already. Put the results into a new list.")
  .near([8, 2], "one block for 1 and 2");
expect(forward([1, 2], [{ weights: [[0, 0], [0, 0]], bias: [3, -3] }])).near(
  [4, 2],
  "a block with biases alone, 3 and −3",
);
expect(forward([5, -5], [])).near([5, -5], "no block at all");
expect(forward([1, 2], [block, block]))
  .mistake([15, 10], "Every block adds the inputs of the network. It should add what came into this block.")
  .near([22, 10], "two blocks in a row");

const given = [1, 2, 3].map(() => 2 * Math.random() - 1);
const blocks = Array.from({ length: 5 }, () => linear(3, 3));
const network = sequential(
  ...blocks.map((one) => layerOf({ one }, (x: Tensor) => x.add(relu(one(x))))),
);
const plain = blocks.map(({ weights, bias }) => ({
  weights: weights.toArray() as number[][],
  bias: Array.from(bias?.data ?? []),
}));
const kept = [...given];
expect(forward(given, plain)).near(
  Array.from(network(tensor([given])).data),
  "five random blocks, against the library",
);
expect(given).equal(kept, "the list of inputs afterwards, which is not yours to change");

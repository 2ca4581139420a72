import { expect, mistake } from "exercise";
import { evaluate, linear, relu, tensor } from "hidden-layers";

const small = { inputs: [1, 2], weights: [[3, -1, -1], [-2, 2, 0.5]], biases: [4, -10, 1] };
const sums = [3, -7, 1];
const given = () => structuredClone(small);
let found: unknown;
let thrown: unknown;
try {
  const { inputs, weights, biases } = given();
  found = layer(inputs, weights, biases);
} catch (error) {
  thrown = error;
}
mistake(
  thrown instanceof TypeError,
  "It looks for a row that is not there. weights[from][to]: the input comes first, then the neuron.",
);
if (thrown) throw thrown;
expect(found)
  .mistake(sums, "The bend is missing: a sum below zero becomes zero.")
  .mistake([0, 3, 0], "The biases are missing. Begin each sum with the bias of its neuron.")
  .mistake([7, 0, 2], "Each product is bent by itself. Bend once, when the sum is complete.")
  .equal([3, 0, 1], "the outputs of 3 neurons with the inputs 1 and 2");

const sizes = [[3, 2], [1, 5], [4, 4], [2 + Math.floor(4 * Math.random()), 1 + Math.floor(4 * Math.random())]];
for (const [from, to] of sizes) {
  const theirs = linear(from, to);
  const inputs = Array.from({ length: from }, () => 4 * Math.random() - 2);
  const right = evaluate(() => relu(theirs(tensor([inputs])))).at(0);
  const weights = theirs.weights.toArray() as number[][];
  const biases = theirs.bias?.toArray() as number[];
  expect(layer([...inputs], weights, biases)).near(
    right.toArray(),
    `the outputs of ${to} neurons with ${from} inputs`,
  );
}

import { expect, mistake } from "exercise";
import { accuracy, evaluate, type Layer, tensor } from "hidden-layers";

const inputs = tensor([[0, 0], [0, 1], [1, 0], [1, 1]]);
const labels = tensor([0, 1, 1, 0]);
let learned = 0;
let weights = 0;
let bend = 0;
const seen = new Set<Layer>();

for (let start = 1; start <= 20; start++) {
  const network = learn();
  seen.add(network);
  weights = Math.max(weights, network.parameters().reduce((sum, each) => sum + each.size, 0));
  const ask = (points: number[][]) => evaluate(() => network(tensor(points))).data;
  if (evaluate(() => accuracy(network(inputs), labels)) === 1) learned++;
  const [one, other, between] = [ask([[0, 1]]), ask([[1, 0]]), ask([[0.5, 0.5]])];
  bend = Math.max(bend, Math.abs(one[0] + other[0] - 2 * between[0]));
}
mistake(seen.size < 20, "It gives back the same network each time. Make a new one in every call, so that each start counts.");
mistake(bend < 1e-4, "Without a bend between them, layers in a row draw one straight line, and that gets three corners at most.");
expect(weights).atMost(22, "the weights of a network");
mistake(learned < 5, `Only ${learned} of 20 have learned it. Do the steps reach the network that is given back, and is the rate not too small?`);
expect(learned).atLeast(19, "networks of 20 that learned all four corners");

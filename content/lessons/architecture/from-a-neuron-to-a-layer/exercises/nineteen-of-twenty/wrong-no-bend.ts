// Without a bend between them
import { crossEntropy, linear, sequential, sgd } from "hidden-layers";
import { xor } from "hidden-layers/data";

const corners = xor();

function learn() {
  const network = sequential(linear(2, 4), linear(4, 2));
  const optimizer = sgd(network.parameters(), { rate: 0.5 });
  for (let step = 0; step < 500; step++) {
    crossEntropy(network(corners.inputs), corners.labels).backward();
    optimizer.step();
  }
  return network;
}

// It gives back the same network each time
import { crossEntropy, linear, sequential, sgd, tanh } from "hidden-layers";
import { xor } from "hidden-layers/data";

const corners = xor();
const network = sequential(linear(2, 4), tanh, linear(4, 2));
const optimizer = sgd(network.parameters(), { rate: 1 });

function learn() {
  for (let step = 0; step < 1000; step++) {
    crossEntropy(network(corners.inputs), corners.labels).backward();
    optimizer.step();
  }
  return network;
}

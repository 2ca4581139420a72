// networks of 20 that learned all four corners
import { crossEntropy, linear, relu, sequential, sgd } from "hidden-layers";
import { xor } from "hidden-layers/data";

const corners = xor();

function learn() {
  const network = sequential(linear(2, 3), relu, linear(3, 2));
  const optimizer = sgd(network.parameters(), { rate: 0.5 });
  for (let step = 0; step < 4000; step++) {
    crossEntropy(network(corners.inputs), corners.labels).backward();
    optimizer.step();
  }
  return network;
}

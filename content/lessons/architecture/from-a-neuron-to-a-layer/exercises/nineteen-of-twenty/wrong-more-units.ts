// the weights of a network
import { crossEntropy, linear, relu, sequential, sgd } from "hidden-layers";
import { xor } from "hidden-layers/data";

const corners = xor();

function learn() {
  const network = sequential(linear(2, 16), relu, linear(16, 2));
  const optimizer = sgd(network.parameters(), { rate: 0.5 });
  for (let step = 0; step < 500; step++) {
    crossEntropy(network(corners.inputs), corners.labels).backward();
    optimizer.step();
  }
  return network;
}

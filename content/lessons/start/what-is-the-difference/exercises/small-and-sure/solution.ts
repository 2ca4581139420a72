import { adam, crossEntropy, linear, relu, sequential } from "hidden-layers";
import { batches, spiral } from "hidden-layers/data";

const points = spiral({ classes: 2, perClass: 200, turns: 2, noise: 0.1 });
const network = sequential(linear(2, 18), relu, linear(18, 18), relu, linear(18, 2));
const optimizer = adam(network.parameters(), { rate: 0.01 });

for (let round = 1; round <= 500; round++) {
  for (const { inputs, labels } of batches(points, { size: 64 })) {
    crossEntropy(network(inputs), labels).backward();
    optimizer.step();
  }
}

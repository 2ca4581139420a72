// Without a function that bends between them
import { adam, crossEntropy, linear, sequential } from "hidden-layers";
import { batches, spiral } from "hidden-layers/data";

const points = spiral({ classes: 2, perClass: 200, turns: 2, noise: 0.1 });
const network = sequential(linear(2, 12), linear(12, 12), linear(12, 2));
const optimizer = adam(network.parameters(), { rate: 0.01 });

for (let round = 1; round <= 100; round++) {
  for (const { inputs, labels } of batches(points, { size: 64 })) {
    crossEntropy(network(inputs), labels).backward();
    optimizer.step();
  }
}

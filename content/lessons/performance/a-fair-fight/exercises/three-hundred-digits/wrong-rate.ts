// All of its answers are the same
import { adam, crossEntropy, flatten, linear, relu, sequential } from "hidden-layers";
import { batches, digits } from "hidden-layers/data";

const { train } = await digits({ train: 300 });
const network = sequential(flatten, linear(784, 3), relu, linear(3, 10));
const optimizer = adam(network.parameters(), { rate: 3 });

while (optimizer.steps < 150) {
  for (const { inputs, labels } of batches(train, { size: 32 })) {
    crossEntropy(network(inputs), labels).backward();
    optimizer.step();
  }
}

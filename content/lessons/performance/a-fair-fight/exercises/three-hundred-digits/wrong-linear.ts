// the number of weights
import { adam, crossEntropy, flatten, linear, sequential } from "hidden-layers";
import { batches, digits } from "hidden-layers/data";

const { train } = await digits({ train: 300 });
const network = sequential(flatten, linear(784, 10));
const optimizer = adam(network.parameters(), { rate: 0.01 });

while (optimizer.steps < 150) {
  for (const { inputs, labels } of batches(train, { size: 32 })) {
    crossEntropy(network(inputs), labels).backward();
    optimizer.step();
  }
}

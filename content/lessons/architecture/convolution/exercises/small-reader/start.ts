import {
  adam, crossEntropy, flatten, linear, relu, sequential,
} from "hidden-layers";
import { batches, digits } from "hidden-layers/data";

const { train } = await digits({ train: 2000, test: 1 });
const network = sequential(
  flatten, linear(784, 2), relu, linear(2, 10),
);
const optimizer = adam(network.parameters(), { rate: 0.01 });

for (let epoch = 1; epoch <= 6; epoch++) {
  for (const { inputs, labels } of batches(train, { size: 32 })) {
    crossEntropy(network(inputs), labels).backward();
    optimizer.step();
  }
}

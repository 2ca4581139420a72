import {
  adam, conv2d, crossEntropy, flatten, linear, maxPool2d, relu, sequential,
} from "hidden-layers";
import { batches, digits } from "hidden-layers/data";

const { train } = await digits({ train: 2000, test: 1 });
const network = sequential(
  conv2d(1, 8), relu, maxPool2d(2),
  conv2d(8, 8), relu, maxPool2d(3),
  flatten, linear(72, 10),
);
const optimizer = adam(network.parameters(), { rate: 0.005 });

for (let epoch = 1; epoch <= 6; epoch++) {
  for (const { inputs, labels } of batches(train, { size: 32 })) {
    crossEntropy(network(inputs), labels).backward();
    optimizer.step();
  }
}

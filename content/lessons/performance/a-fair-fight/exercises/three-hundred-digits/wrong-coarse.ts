// the share of new digits that it gets right
import { adam, averagePool2d, crossEntropy, flatten, linear, sequential } from "hidden-layers";
import { batches, digits } from "hidden-layers/data";

const { train } = await digits({ train: 300 });
const network = sequential(averagePool2d(4), flatten, linear(49, 10));
const optimizer = adam(network.parameters(), { rate: 0.01 });

while (optimizer.steps < 300) {
  for (const { inputs, labels } of batches(train, { size: 32 })) {
    crossEntropy(network(inputs), labels).backward();
    optimizer.step();
  }
}

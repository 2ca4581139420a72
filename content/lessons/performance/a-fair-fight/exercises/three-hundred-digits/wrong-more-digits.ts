// Learn from 300 digits
import { adam, averagePool2d, conv2d, crossEntropy, flatten, linear, maxPool2d, relu, sequential } from "hidden-layers";
import { batches, digits } from "hidden-layers/data";

const { train } = await digits({ train: 1000 });
const network = sequential(
  averagePool2d(2),
  conv2d(1, 8, { padding: "same" }),
  relu,
  maxPool2d(2),
  conv2d(8, 16, { padding: "same" }),
  relu,
  maxPool2d(2),
  flatten,
  linear(144, 10),
);
const optimizer = adam(network.parameters(), { rate: 0.01 });

while (optimizer.steps < 300) {
  for (const { inputs, labels } of batches(train, { size: 32 })) {
    crossEntropy(network(inputs), labels).backward();
    optimizer.step();
  }
}

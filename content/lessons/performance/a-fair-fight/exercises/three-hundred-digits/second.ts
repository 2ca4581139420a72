import { adam, averagePool2d, conv2d, crossEntropy, flatten, linear, maxPool2d, relu, sequential } from "hidden-layers";
import { batches, digits } from "hidden-layers/data";

const { train } = await digits({ train: 300 });
const network = sequential(
  averagePool2d(2),
  conv2d(1, 10, { padding: "same" }),
  relu,
  maxPool2d(2),
  conv2d(10, 14, { padding: "same" }),
  relu,
  maxPool2d(2),
  flatten,
  linear(126, 10),
);
const optimizer = adam(network.parameters(), { rate: 0.006 });

while (optimizer.steps < 400) {
  for (const { inputs, labels } of batches(train, { size: 32 })) {
    crossEntropy(network(inputs), labels).backward();
    optimizer.step();
  }
}

import { adam, linear, meanSquaredError, sequential, sigmoid } from "hidden-layers";
import { batches, digits } from "hidden-layers/data";

const { train } = await digits({ train: 2000, test: 1, flat: true });

const encoder = sequential(linear(784, 8));
const decoder = sequential(linear(8, 784), sigmoid);

const optimizer = adam([...encoder.parameters(), ...decoder.parameters()], { rate: 0.005 });

for (let epoch = 1; epoch <= 8; epoch++) {
  for (const { inputs } of batches(train, { size: 64 })) {
    meanSquaredError(decoder(encoder(inputs)), inputs).backward();
    optimizer.step();
  }
}

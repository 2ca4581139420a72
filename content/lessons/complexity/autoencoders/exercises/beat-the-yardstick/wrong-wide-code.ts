// The code has 32 numbers
import { adam, linear, meanSquaredError, sequential, sigmoid } from "hidden-layers";
import { batches, digits } from "hidden-layers/data";

const { train } = await digits({ train: 2000, test: 1, flat: true });

const encoder = sequential(linear(784, 32));
const decoder = sequential(linear(32, 784), sigmoid);

const optimizer = adam([...encoder.parameters(), ...decoder.parameters()], { rate: 0.005 });

for (let epoch = 1; epoch <= 2; epoch++) {
  for (const { inputs } of batches(train, { size: 64 })) {
    meanSquaredError(decoder(encoder(inputs)), inputs).backward();
    optimizer.step();
  }
}

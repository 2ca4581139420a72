// Its forget gates keep too little
import { adam, clipGradients, crossEntropy, lstm, lastStep, linear, sequential, tensor, uniform } from "hidden-layers";

function firstSign(count: number, length: number) {
  const signs = Float32Array.from({ length: count * length }, () => (uniform() < 0.5 ? -1 : 1));
  const inputs = tensor(signs, { shape: [count, length, 1] });
  return { inputs, labels: inputs.slice(0, 1, { axis: 1 }).reshape([count]).add(1).divide(2) };
}

const layer = lstm(1, 32);
const network = sequential(layer, lastStep, linear(layer.hidden, 2));
const optimizer = adam(network.parameters(), { rate: 0.005 });

for (let step = 0; step < 300; step++) {
  const { inputs, labels } = firstSign(32, 30);
  crossEntropy(network(inputs), labels).backward();
  clipGradients(network.parameters(), { norm: 1 });
  optimizer.step();
}

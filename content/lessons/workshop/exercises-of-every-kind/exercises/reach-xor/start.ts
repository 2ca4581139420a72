import { adam, linear, meanSquaredError, sequential, tanh, tensor } from "hidden-layers";

const inputs = tensor([
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
]);
const targets = tensor([[0], [1], [1], [0]]);
const model = sequential(linear(2, 1));
const optimizer = adam(model.parameters(), { rate: 0.05 });
for (let step = 0; step < 300; step++) {
  meanSquaredError(model(inputs), targets).backward();
  optimizer.step();
}

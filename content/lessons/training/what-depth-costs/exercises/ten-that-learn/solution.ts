import { layerOf, linear, sequential, sigmoid, type Tensor } from "hidden-layers";

const rate = 0.003;

function residual() {
  const block = sequential(linear(32, 32), sigmoid);
  return layerOf({ block }, (values: Tensor) => values.add(block(values)));
}

function makeNetwork() {
  const more = Array.from({ length: 9 }, residual);
  return sequential(linear(784, 32), sigmoid, ...more, linear(32, 10));
}

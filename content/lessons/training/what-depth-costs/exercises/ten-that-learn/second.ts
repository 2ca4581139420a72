import { linear, relu, sequential } from "hidden-layers";

const rate = 0.003;

function makeNetwork() {
  const start = { initialize: "he" } as const;
  const more = Array.from({ length: 9 }, () => [linear(32, 32, start), relu]).flat();
  return sequential(linear(784, 32, start), relu, ...more, linear(32, 10));
}

import { linear, normal, relu, sequential, type Tensor, tensor } from "hidden-layers";
import { expect, mistake } from "exercise";

const drawn = Array.from({ length: 4000 }, () => firstWeight(50));
const typical = Math.sqrt(drawn.reduce((sum, weight) => sum + weight ** 2, 0) / 4000);
mistake(
  drawn.every((weight) => weight === drawn[0]),
  "All weights are equal, so all units of a layer do the same. They have to be drawn at random, of both signs.",
);
const expected = Math.sqrt(2 / 50);
mistake(
  Math.abs(typical / (2 / 50) - 1) < 0.1 || Math.abs(typical * 50 - 1) < 0.1,
  "That is too small: a sum of random signs grows with the root of how many there are, and not with how many.",
);
mistake(
  Math.abs(typical / Math.sqrt(1 / 50) - 1) < 0.1,
  "That keeps the size of the sums. Without the half that relu takes away it would do; with relu, half of the mean square is lost at each layer.",
);

const growth = (width: number) => {
  const logs: number[] = [];
  for (let trial = 0; trial < 6; trial++) {
    let signal: Tensor = tensor(Array.from({ length: 8 }, () => Array.from({ length: width }, () => normal())));
    for (let layer = 0; layer < 10; layer++) {
      signal = sequential(linear(width, width, { bias: false, initialize: firstWeight }), relu)(signal);
    }
    logs.push(Math.log(Math.sqrt(signal.multiply(signal).mean().item())) / 10);
  }
  return Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length);
};
const [narrow, wide] = [growth(64), growth(256)];
mistake(
  !(Math.max(narrow, wide) < 1e6) || narrow > 2,
  "The signal still explodes: at each layer it grows by a factor.",
);
mistake(
  Math.abs(typical / firstTypical(200) - 1) < 0.05 && wide > 1.5 * narrow && wide > 0.7,
  "That is right for one width only: the more numbers come in, the smaller the weights have to be.",
);
mistake(wide < 0.7, "The signal dies away: at each layer it shrinks by a factor.");
expect(typical).near(expected, "the typical size of a weight, with 50 numbers coming in", {
  within: 0.1 * expected,
});
expect(narrow).near(1, "what the signal is multiplied by at a layer of 64 units", { within: 0.15 });
expect(wide).near(1, "the same with 256 units", { within: 0.15 });

function firstTypical(inputs: number): number {
  const some = Array.from({ length: 4000 }, () => firstWeight(inputs));
  return Math.sqrt(some.reduce((sum, weight) => sum + weight ** 2, 0) / 4000);
}

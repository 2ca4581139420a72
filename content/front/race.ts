import { adam, crossEntropy, linear, relu, sequential, summary } from "hidden-layers";
import { batches, spiral } from "hidden-layers/data";
import { decisionMap, recordTraining, show } from "notebook";

const points = spiral({ classes: 2, perClass: 200, turns: 3, noise: 0.1 });

const wide = 179;
const simple = sequential(linear(2, wide), relu, linear(wide, 2));
const thin = 16;
const deep = sequential(
  ...[linear(2, thin), relu],
  ...[linear(thin, thin), relu],
  ...[linear(thin, thin), relu],
  ...[linear(thin, thin), relu],
  linear(thin, 2),
);
show("units, simple", wide);
show("units, deep", thin);
show("weights, simple", summary(simple, [2]).parameters);
show("weights, deep", summary(deep, [2]).parameters);

const runners = [simple, deep].map((network) => ({
  network,
  optimizer: adam(network.parameters(), { rate: 0.005 }),
}));
const race = recordTraining("The race", {
  of: runners.map(({ optimizer }) => optimizer),
  show: () => {
    decisionMap(simple, points);
    decisionMap(deep, points);
  },
});
race.record({ step: 0 });

let step = 0;
for (let round = 1; round <= 286; round++) {
  for (const { inputs, labels } of batches(points, { size: 64 })) {
    for (const { network, optimizer } of runners) {
      crossEntropy(network(inputs), labels).backward();
      optimizer.step();
    }
    step++;
  }
  if (round % 6 === 0 || round === 286) race.record({ step });
}

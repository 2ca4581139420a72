// at most 2
import { accuracy, adam, clipGradients, crossEntropy, evaluate, lastStep, linear, lstm, sequential, tensor, uniform } from "hidden-layers";
import { show } from "notebook";

/** Signs and flags, and the last flagged sign; no flag from step `quiet` on. */
function lastFlag(count: number, length = 20, quiet = length) {
  const labels: number[] = [];
  const rows = Array.from({ length: count }, (_, row) =>
    Array.from({ length }, (_, step) => {
      const sign = uniform() < 0.5 ? -1 : 1;
      const flagged = step === 0 || (step < quiet && uniform() < 0.15);
      if (flagged) labels[row] = sign === 1 ? 1 : 0;
      return [sign, flagged ? 1 : 0];
    }),
  );
  return { inputs: tensor(rows), labels: tensor(labels) };
}
const layer = lstm(2, 4);
const answer = linear(4, 2);
const network = sequential(layer, lastStep, answer);
const optimizer = adam(network.parameters(), { rate: 0.01 });
for (let step = 0; step < 800; step++) {
  const { inputs, labels } = lastFlag(32);
  crossEntropy(network(inputs), labels).backward();
  clipGradients(network.parameters(), { norm: 1 });
  optimizer.step();
}

type Held = { input?: number; forget?: number; output?: number };

/** What gates are held at in a step, which counts from 0. */
const hold = (step: number): Held => (step >= 12 ? { forget: 0, input: 0 } : {});

const settled = lastFlag(500, 20, 8);
const { state } = evaluate(() => layer.run(settled.inputs, { override: hold }));
show("right, while this is held", evaluate(() => accuracy(answer(state.hidden), settled.labels)));

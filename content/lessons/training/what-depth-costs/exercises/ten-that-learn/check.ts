import { accuracy, adam, crossEntropy, evaluate, type Tensor } from "hidden-layers";
import { batches, digits } from "hidden-layers/data";
import { lineChart } from "notebook";
import { expect, mistake } from "exercise";

const network = makeNetwork();
const widths = network
  .parameters()
  .filter(({ shape }) => shape.length === 2)
  .map(({ shape }) => shape[1]);
mistake(
  widths.length < 11,
  `Ten hidden layers were asked for, and the output layer: 11 tables of weights. Yours has ${widths.length}.`,
);
mistake(Math.max(...widths) > 32, "No hidden layer may be wider than 32 units.");

const { train, test } = await digits({ train: 2000, test: 2000, flat: true });
const few = { inputs: test.inputs.slice(0, 100), labels: test.labels.slice(0, 100) };
// What is linear gives 0 here: f(a) − f(b) − f(a − b) + f(0).
const ask = (inputs: Tensor) => evaluate(() => network(inputs));
const [left, right] = [few.inputs.slice(0, 50), few.inputs.slice(50, 100)];
const apart = ask(left).subtract(ask(right)).subtract(ask(left.subtract(right)));
const bent = apart.add(ask(left.multiply(0)));

const optimizer = adam(network.parameters(), { rate });
const chart = lineChart("Loss of your network");
let steps = 0;
while (steps < 200) {
  for (const { inputs, labels } of batches(train, { size: 64 })) {
    if (steps === 200) break;
    const loss = crossEntropy(network(inputs), labels);
    loss.backward();
    optimizer.step();
    chart.add({ step: ++steps, loss: loss.item() });
  }
}
const answers = ask(test.inputs);
const share = accuracy(answers, test.labels);
const size = Math.max(...ask(left).data.map(Math.abs));
mistake(
  Math.max(...bent.data.map(Math.abs)) < 1e-5 * size && share > 0.2,
  "Without bends, ten layers do no more than one without any hidden layer. Put one behind each.",
);
mistake(
  share < 0.75 && new Set(answers.argmax({ axis: 1 }).data).size === 1,
  "It says the same digit to every picture: nothing of what differs between them comes through. No rate mends that.",
);
expect(share).atLeast(0.75, "the share of new digits it reads rightly");

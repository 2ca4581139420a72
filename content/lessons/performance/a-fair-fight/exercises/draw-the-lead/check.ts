import { accuracy, adam, conv2d, crossEntropy, evaluate, flatten, linear, maxPool2d, relu, sequential } from "hidden-layers";
import { batches, digits, split } from "hidden-layers/data";
import { expect, mistake } from "exercise";
import { lineChart } from "notebook";

const { train } = await digits({ train: 2000 });
const { train: heap, test } = split(train, { test: 0.4, stratify: "labels", seed: 1 });
const makers = {
  linear: () => sequential(flatten, linear(784, 10)),
  convolution: () =>
    sequential(
      ...[conv2d(1, 8, { padding: "same" }), relu, maxPool2d(2)],
      ...[conv2d(8, 16, { padding: "same" }), relu, maxPool2d(2), flatten, linear(784, 10)],
    ),
};
function right(make: () => ReturnType<typeof sequential>, set: typeof heap) {
  const network = make();
  const optimizer = adam(network.parameters(), { rate: 0.005 });
  while (optimizer.steps < 120) {
    for (const { inputs, labels } of batches(set, { size: 32 })) {
      if (optimizer.steps === 120) break;
      crossEntropy(network(inputs), labels).backward();
      optimizer.step();
    }
  }
  return 100 * evaluate(() => accuracy(network(test.inputs), test.labels));
}
const counts = [30, 100, 300, 1000];
const chart = lineChart("Lead of the convolutional network, in percentage points", { xScale: "logarithmic" });
const leads = counts.map((count, index) => {
  const { test: set } = split(heap, { test: count / 1200, stratify: "labels" });
  const lead = right(makers.convolution, set) - right(makers.linear, set);
  chart.add({ digits: count, "your guess": answer[index], "what happened": lead });
  return lead;
});

mistake(
  answer[0] < -4 && answer[3] > 0,
  "That is how the saying goes: few data, simple network. Here the two are nearly level with 30 digits, and from 100 on the convolution is ahead.",
);
mistake(
  answer[0] > 6,
  "With 30 digits there are three of each kind, too few for either of the two to be much ahead.",
);
mistake(
  answer[3] < 2.5,
  "With 1,000 digits the lead is plain: more digits help the linear network, and help the convolution more.",
);
const away = answer.map((each, index) => Math.abs(each - leads[index]));
expect(Math.max(...away)).atMost(9, "how far your curve is from the leads where it is furthest, in points");
expect(away.reduce((sum, each) => sum + each) / 4).atMost(4.5, "how far it is from them on average");

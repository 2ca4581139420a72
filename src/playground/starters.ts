/** Something to begin with: cells that run, to be changed. */
export interface Starter {
  name: string;
  title: string;
  about: string;
  cells: readonly string[];
}

const spiral: Starter = {
  name: "spiral",
  title: "A network on the spiral",
  about: "Points in a plane, a small network, and a map of what it makes of the plane.",
  cells: [
    `
import { spiral } from "hidden-layers/data";
import { show } from "notebook";

const points = spiral({ classes: 3, perClass: 100, noise: 0.2 });
show("The points to learn", points);
`,
    `
import { linear, relu, sequential, summary } from "hidden-layers";

const network = sequential(linear(2, 32), relu, linear(32, 32), relu, linear(32, 3));
show("weights", summary(network, [2]).parameters);
`,
    `
import { accuracy, adam, crossEntropy, evaluate } from "hidden-layers";
import { decisionMap, lineChart } from "notebook";

const optimizer = adam(network.parameters(), { rate: 0.01 });
const chart = lineChart("Loss");
for (let step = 1; step <= 500; step++) {
  const loss = crossEntropy(network(points.inputs), points.labels);
  loss.backward();
  optimizer.step();
  chart.add({ step, loss: loss.item() });
}
show("accuracy", evaluate(() => accuracy(network(points.inputs), points.labels)));
decisionMap(network, points);
`,
  ],
};

const digits: Starter = {
  name: "digits",
  title: "A reader of digits",
  about: "Handwritten digits, a network with convolutions, and a pad to draw one of your own.",
  cells: [
    `
import { digits } from "hidden-layers/data";
import { images } from "notebook";

const mnist = await digits({ train: 3000, test: 1000 });
images(mnist.train, { count: 20, title: "Digits to learn from" });
`,
    `
import {
  accuracy, adam, conv2d, crossEntropy, evaluate, flatten, linear, maxPool2d, relu, sequential,
} from "hidden-layers";
import { batches } from "hidden-layers/data";
import { lineChart, show } from "notebook";

const reader = sequential(
  conv2d(1, 8, { padding: "same" }), relu, maxPool2d(2),
  conv2d(8, 16, { padding: "same" }), relu, maxPool2d(2),
  flatten, linear(7 * 7 * 16, 10),
);
const learning = adam(reader.parameters(), { rate: 0.003 });
const losses = lineChart("Loss on the digits it learns from");
for (let epoch = 1; epoch <= 2; epoch++) {
  for (const { inputs, labels } of batches(mnist.train, { size: 64 })) {
    const loss = crossEntropy(reader(inputs), labels);
    loss.backward();
    learning.step();
    losses.add({ step: learning.steps, loss: loss.item() });
  }
}
show("test accuracy", evaluate(() => accuracy(reader(mnist.test.inputs), mnist.test.labels)));
`,
    `
import { softmax, tensor } from "hidden-layers";
import { draw } from "notebook";

const digit = draw("Draw a digit");
if (digit) {
  const image = tensor(digit, { shape: [1, 28, 28, 1] });
  const scores = evaluate(() => softmax(reader(image)));
  show("it reads", scores.argmax().item());
  show("how sure it is", scores.max().item());
}
`,
  ],
};

const words: Starter = {
  name: "words",
  title: "Which language is this word?",
  about: "Words letter by letter, a network that remembers, and words of your own.",
  cells: [
    `
import { languageWords } from "hidden-layers/data";
import { show } from "notebook";

const lists = await languageWords({ languages: ["english", "french", "german"] });
show("words to learn from", lists.train.labels.size);
`,
    `
import {
  accuracy, adam, crossEntropy, evaluate, gru, lastStep, linear, sequential,
} from "hidden-layers";
import { batches } from "hidden-layers/data";
import { lineChart } from "notebook";

const listener = sequential(
  gru(lists.alphabet.length, 24, { oneHot: true }), lastStep,
  linear(24, lists.languages.length),
);
const teacher = adam(listener.parameters(), { rate: 0.005 });
const progress = lineChart("Loss while it reads");
for (let round = 1; round <= 3; round++) {
  for (const { inputs, labels } of batches(lists.train, { size: 32 })) {
    const loss = crossEntropy(listener(inputs), labels);
    loss.backward();
    teacher.step();
    progress.add({ step: teacher.steps, loss: loss.item() });
  }
}
show("test accuracy", evaluate(() => accuracy(listener(lists.test.inputs), lists.test.labels)));
`,
    `
import { softmax } from "hidden-layers";
import { table } from "notebook";

const mine = ["through", "bonjour", "schule", "zebra"];
table(mine.map((word) => {
  const scores = evaluate(() => softmax(listener(lists.encode([word]).inputs)));
  return {
    word,
    language: lists.languages[scores.argmax().item()],
    sure: scores.max().item(),
  };
}), { title: "What it makes of your words" });
`,
  ],
};

export const starters: readonly Starter[] = [spiral, digits, words].map((starter) => ({
  ...starter,
  cells: starter.cells.map((cell) => cell.trim()),
}));

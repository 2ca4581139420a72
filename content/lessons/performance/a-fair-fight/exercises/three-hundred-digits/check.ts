import { accuracy, evaluate } from "hidden-layers";
import { digits } from "hidden-layers/data";
import { expect, mistake } from "exercise";

const count = network.parameters().reduce((sum, each) => sum + each.size, 0);
expect(count).atMost(3000, "the number of weights");
mistake(
  train.labels.size !== 300,
  "Learn from 300 digits, no more: among the others are those it is scored on.",
);

const { train: more } = await digits({ train: 2000 });
const inputs = more.inputs.slice(300);
const labels = more.labels.slice(300);
const answers = evaluate(() => network(inputs));
mistake(
  new Set(evaluate(() => answers.argmax({ axis: 1 })).data).size === 1,
  "All of its answers are the same. Is the rate so large that it broke?",
);
expect(evaluate(() => accuracy(answers, labels))).atLeast(0.84, "the share of new digits that it gets right");

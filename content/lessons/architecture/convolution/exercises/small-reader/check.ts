import { accuracy, evaluate } from "hidden-layers";
import { digits } from "hidden-layers/data";
import { expect, mistake } from "exercise";

const weights = network.parameters().reduce((sum, each) => sum + each.size, 0);
expect(weights).atMost(1800, "the number of weights");

const { test } = await digits({ train: 1, test: 2000 });
const share = evaluate(() => accuracy(network(test.inputs), test.labels));
mistake(
  share < 0.75 && network.parameters().every(({ shape }) => shape.length < 4),
  "A hidden layer spends a weight on every pixel for each of its units. A kernel uses its weights at every place.",
);
expect(share).atLeast(0.75, "the share of test digits it reads");

import { accuracy, evaluate, zeros } from "hidden-layers";
import { digits } from "hidden-layers/data";
import { expect, mistake } from "exercise";

const shapeFor = (side: number) => {
  try {
    return evaluate(() => network(zeros([2, side, side, 1]))).shape;
  } catch {
    return "an error";
  }
};
const sizes = { 20: shapeFor(20), 28: shapeFor(28), 36: shapeFor(36) };
mistake(
  sizes[20] === "an error" && sizes[28] !== "an error" && sizes[36] !== "an error",
  "Some window does not fit into the maps of 20 by 20. Global pooling has no window of its own: it takes the whole map.",
);
for (const [side, shape] of Object.entries(sizes)) {
  expect(shape).equal([2, 10], `what comes out for two pictures of ${side} by ${side}`);
}

const { test } = await digits({ train: 1, test: 1000 });
const share = evaluate(() => accuracy(network(test.inputs), test.labels));
mistake(
  share >= 0.15 && share < 0.75,
  "It runs at all sizes, but it reads badly: too little is left for the last layer. Keep the largest number of each map rather than the mean, and give it more maps.",
);
expect(share).atLeast(0.8, "the share of digits it reads at 28 by 28");

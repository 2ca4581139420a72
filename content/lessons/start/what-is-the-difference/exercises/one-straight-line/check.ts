import { accuracy, adam, crossEntropy, evaluate, linear } from "hidden-layers";
import { spiral } from "hidden-layers/data";
import { decisionMap } from "notebook";
import { expect, mistake } from "exercise";

const points = spiral({ classes: 2, perClass: 200, turns: 3, noise: 0.1 });
const line = linear(2, 2);
const optimizer = adam(line.parameters(), { rate: 0.05 });
for (let step = 0; step < 500; step++) {
  crossEntropy(line(points.inputs), points.labels).backward();
  optimizer.step();
}
const right = 100 * evaluate(() => accuracy(line(points.inputs), points.labels));
decisionMap(line, points, { title: "The best line it found" });

mistake(
  answer < right - 6,
  "Fewer than a coin gets right? Who is wrong that often need only say the opposite.",
);
mistake(
  answer > right + 6,
  "It does worse than that. See the map: on each side of the line there is nearly as much of one arm as of the other.",
);
expect(answer).near(right, "the points out of 100 that one line places right", { within: 0.13 });

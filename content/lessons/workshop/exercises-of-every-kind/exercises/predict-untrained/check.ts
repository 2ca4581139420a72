import { expect, mistake } from "exercise";
import { accuracy, evaluate, linear, relu, sequential } from "hidden-layers";
import { blobs } from "hidden-layers/data";
import { barChart } from "notebook";

const { inputs, labels } = blobs({ classes: 10, perClass: 20 });
let right = 0;
for (let network = 0; network < 20; network++) {
  const model = sequential(linear(2, 16), relu, linear(16, 10));
  right += evaluate(() => accuracy(model(inputs), labels)) / 20;
}
barChart("Right, as a share", { "you said": answer, "they are": right });
mistake(Math.abs(answer - 0.5) < 0.1, "That is for two classes. Here are ten.");
mistake(answer < 0.03, "Even without learning, they are right now and then.");
expect(answer).near(right, "the share in which they are right", { within: 0.05 });

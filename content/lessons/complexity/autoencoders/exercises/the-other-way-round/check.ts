import { adam, concat, evaluate, linear, meanSquaredError, ones, rocArea, sequential, sigmoid,
  type Tensor, zeros } from "hidden-layers";
import { batches, digits } from "hidden-layers/data";
import { expect, mistake } from "exercise";

const { train, test } = await digits({ train: 4000, test: 2000, flat: true });
const only = (digit: number, { inputs, labels }: typeof train) =>
  inputs.gather([...labels.data].flatMap((label, place) => (label === digit ? [place] : [])));
const known = { inputs: only(1, train) };
const ofOnes = sequential(linear(784, 8), linear(8, 784), sigmoid);
const optimizer = adam(ofOnes.parameters(), { rate: 0.003 });
while (optimizer.steps < 300) {
  for (const { inputs } of batches(known, { size: 64 })) {
    meanSquaredError(ofOnes(inputs), inputs).backward();
    optimizer.step();
  }
}
const errorsOf = (inputs: Tensor) =>
  evaluate(() => ofOnes(inputs).subtract(inputs).power(2).mean({ axis: 1 }));
const [usual, strange] = [errorsOf(only(1, test)), errorsOf(only(8, test))];
const isStrange = concat([zeros(usual.shape), ones(strange.shape)]);
const area = rocArea(concat([usual, strange]), isStrange);

mistake(
  answer > 0.43 && answer < 0.57,
  "That would be a coin: as if the errors of 1s and 8s could not be told apart. Which has more ink to miss?",
);
mistake(
  answer < 0.43,
  "Below a coin's 0.5, as the first time, when the network knew 8s. This one knows 1s.",
);
mistake(
  answer < 0.8,
  "That is too low; it may be the other direction, mirrored. A network of 8s can draw most of a 1; can a network of 1s draw most of an 8?",
);
expect(answer).near(area, "the ROC area", { within: 0.1 });

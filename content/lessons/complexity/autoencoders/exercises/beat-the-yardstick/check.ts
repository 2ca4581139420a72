import { concat, evaluate, meanSquaredError, principalComponents, type Tensor } from "hidden-layers";
import { digits } from "hidden-layers/data";
import { images } from "notebook";
import { expect, mistake } from "exercise";

const { train: seen, test: unseen } = await digits({ train: 2000, test: 1000, flat: true });
const rebuild = (pictures: Tensor) => evaluate(() => decoder(encoder(pictures)));

const size = evaluate(() => encoder(unseen.inputs.slice(0, 1))).shape[1];
mistake(size > 8, `The code has ${size} numbers. PCA gets 8, so a fair network gets no more.`);
const weights = [...encoder.parameters(), ...decoder.parameters()];
expect(weights.reduce((sum, each) => sum + each.size, 0)).atMost(60000, "the number of weights");

// What is linear rebuilds halfway between two pictures as halfway between what it makes of both.
const [one, other] = [unseen.inputs.slice(0, 1), unseen.inputs.slice(1, 2)];
const halfway = rebuild(one.add(other).divide(2)).multiply(2);
const bend = halfway.subtract(rebuild(one)).subtract(rebuild(other));
mistake(
  Math.max(...bend.data.map(Math.abs)) < 1e-4,
  "Without a function that bends between them, layers in a row can come as far as PCA at best.",
);
const pca = principalComponents(seen.inputs, { count: 8 });
const yardstick = meanSquaredError(pca.decode(pca.encode(unseen.inputs)), unseen.inputs).item();
const rebuilt = rebuild(unseen.inputs);
const error = meanSquaredError(rebuilt, unseen.inputs).item();
const row = (from: number) => Array.from({ length: 8 }, (_, place) => from + place);
images(concat([unseen.inputs.slice(0, 8), rebuilt.slice(0, 8)]).reshape([16, 28, 28]), {
  groups: { "what goes in": row(0), "what your network makes of it": row(8) },
});
expect(error / yardstick).atMost(0.9, "the error as a share of that of PCA");

import { expect, it } from "vitest";
import { adam } from "../index.ts";
import { randomInteger, setSeed } from "../random.ts";
import { accuracy, crossEntropy, evaluate, gelu, type Tensor, tensor } from "../tensor/index.ts";
import { attention, layerNorm, layerOf, linear, positionalEncoding, sequential } from "./index.ts";

const [LETTERS, LENGTH, SIZE] = [6, 6, 24];

/** Letters, as rows of 0 and one 1, and the same letters backwards. */
function words(count: number): { inputs: Tensor; labels: Tensor } {
  const letters = Array.from({ length: count * LENGTH }, () => randomInteger(LETTERS));
  const backwards = letters.map((_, i) => {
    const place = i % LENGTH;
    return letters[i - place + LENGTH - 1 - place] as number;
  });
  const oneHot = letters.map((letter) =>
    Array.from({ length: LETTERS }, (_, i) => +(i === letter)),
  );
  return {
    inputs: tensor(oneHot).reshape([count, LENGTH, LETTERS]),
    labels: tensor(backwards).reshape([count, LENGTH]),
  };
}

function transformerBlock(size: number, heads: number) {
  const look = layerOf(
    { norm: layerNorm(size), attend: attention(size, { heads }) },
    (x: Tensor): Tensor => x.add(look.attend(look.norm(x))),
  );
  const think = sequential(layerNorm(size), linear(size, 2 * size), gelu, linear(2 * size, size));
  return sequential(
    look,
    layerOf({ think }, (x: Tensor) => x.add(think(x))),
  );
}

it("a small transformer learns to write words backwards", () => {
  setSeed("transformer");
  const model = sequential(
    linear(LETTERS, SIZE),
    positionalEncoding(LENGTH, SIZE),
    transformerBlock(SIZE, 2),
    layerNorm(SIZE),
    linear(SIZE, LETTERS),
  );
  const optimizer = adam(model.parameters(), { rate: 0.01 });
  for (let step = 0; step < 300; step++) {
    const { inputs, labels } = words(32);
    crossEntropy(model(inputs), labels).backward();
    optimizer.step();
  }
  const { inputs, labels } = words(200);
  expect(evaluate(() => accuracy(model(inputs), labels))).toBeGreaterThan(0.99);
});

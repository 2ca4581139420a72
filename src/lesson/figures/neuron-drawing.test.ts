import { expect, test } from "vitest";
import { describeNeuron, drawNeuron, neuronSizes } from "./neuron-drawing.ts";

test("the boxes of inputs and bias stand one below the other, around the middle", () => {
  const { tops, height, middle } = drawNeuron(2);
  expect(tops).toHaveLength(3);
  for (const [place, top] of tops.slice(1).entries()) {
    expect(top).toBeGreaterThan((tops[place] ?? 0) + neuronSizes.box.height);
  }
  expect((tops[1] ?? 0) + neuronSizes.box.height / 2).toBe(middle);
  expect(height).toBeGreaterThan((tops[2] ?? 0) + neuronSizes.box.height);
});

test("nothing stands outside of the drawing", () => {
  expect(neuronSizes.bend.x + neuronSizes.bend.side).toBeLessThan(neuronSizes.width);
  expect(drawNeuron(1).middle).toBeGreaterThan(neuronSizes.sum.radius);
});

test("a neuron is told in words", () => {
  const inputs = [
    { name: "beak depth", value: "15", weight: "−1" },
    { name: "flipper length", value: "220", weight: "0.2" },
  ];
  expect(describeNeuron({ inputs, bias: "−24", sum: "5", output: "5" }, "relu")).toBe(
    "beak depth 15 times −1, plus flipper length 220 times 0.2, plus the bias −24, is 5; relu makes 5 of it",
  );
});

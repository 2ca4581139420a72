import { describe, expect, it } from "vitest";
import { layerNorm, linear, relu, sequential } from "../../../lib/index.ts";
import { checkOutput } from "../outputs/check-output.ts";
import { gathered, shown } from "./gathered.ts";
import { networkDiagram } from "./network-diagram.ts";

describe("networkDiagram", () => {
  it("draws the weights of a small network, also of networks in it", () => {
    const [first, second] = [linear(2, 3), linear(3, 1)];
    const model = sequential(sequential(first, relu), second);
    const output = shown(() => networkDiagram(model, { title: "Small" }));
    expect(output).toEqual({
      kind: "network",
      title: "Small",
      layers: [2, 3, 1],
      weights: [Float32Array.from(first.weights.data), Float32Array.from(second.weights.data)],
    });
    expect(checkOutput(output)).toEqual(output);
  });

  it("draws no weights where there are many, or only numbers of units", () => {
    const large = shown(() => networkDiagram(sequential(linear(40, 3), linear(3, 1))));
    expect(large).toEqual({ kind: "network", title: "", layers: [40, 3, 1] });
    expect(shown(() => networkDiagram([2, 3]))).toEqual({
      kind: "network",
      title: "",
      layers: [2, 3],
    });
  });

  it.each<[string, () => void, RegExp]>([
    ["one layer", () => networkDiagram([3]), /networkDiagram can't draw an array of 1\./],
    ["no units", () => networkDiagram([3, 0]), /networkDiagram can't draw an array of 2\./],
    [
      "other layers",
      () => networkDiagram(sequential(linear(2, 3), layerNorm(3))),
      /networkDiagram can't draw a function\./,
    ],
  ])("explains what is wrong with %s", (_, draw, message) => {
    gathered(() => expect(draw).toThrow(message));
  });
});

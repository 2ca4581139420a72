import { describe, expect, it } from "vitest";
import { relu, type Tensor, tensor } from "../tensor/index.ts";
import { conv2d, flatten, linear, maxPool2d, namedParameters, sequential } from "./index.ts";

const namesOf = (model: Parameters<typeof namedParameters>[0]) => [
  ...namedParameters(model).keys(),
];

describe("namedParameters", () => {
  it("names parameters after their places in a network, and gives the tensors themselves", () => {
    const model = sequential(
      conv2d(1, 2, { size: 3 }),
      relu,
      maxPool2d(2),
      flatten,
      sequential(linear(8, 4, { bias: false }), relu, linear(4, 3)),
    );
    const named = namedParameters(model);
    expect([...named.keys()]).toEqual([
      "0.weights",
      "0.bias",
      "4.0.weights",
      "4.2.weights",
      "4.2.bias",
    ]);
    expect([...named.values()]).toEqual(model.parameters());
    expect(namesOf(linear(2, 3))).toEqual(["weights", "bias"]);
    expect(namesOf(sequential(relu))).toEqual([]);
  });

  it("names what a layer of one's own shows after its properties", () => {
    const up = linear(2, 4);
    const heads = [linear(4, 1), linear(4, 2)];
    const scale = tensor([1], { keepGradient: true });
    const layer = Object.assign((x: Tensor) => x, {
      ...{ up, heads, scale, activation: relu, size: 4, name_: "mine" },
      parameters: () => [scale, ...[up, ...heads].flatMap((part) => part.parameters())],
    });
    expect(namesOf(sequential(layer))).toEqual([
      "0.up.weights",
      "0.up.bias",
      "0.heads.0.weights",
      "0.heads.0.bias",
      "0.heads.1.weights",
      "0.heads.1.bias",
      "0.scale",
    ]);
  });

  it("counts the parameters that a layer does not show", () => {
    const inner = linear(2, 2);
    const residual = Object.assign((x: Tensor) => x.add(inner(x)), {
      parameters: () => inner.parameters(),
    });
    expect(namesOf(sequential(linear(2, 2), residual))).toEqual([
      "0.weights",
      "0.bias",
      "1.parameters.0",
      "1.parameters.1",
    ]);
  });

  it("names a shared parameter once, goes in no circle and takes no tensor that is no parameter", () => {
    const shared = linear(2, 2);
    const layer = Object.assign((x: Tensor) => x, {
      last: tensor([1, 2, 3]),
      frozen: linear(5, 5),
      inner: shared,
      again: [shared, shared.weights],
      self: undefined as unknown,
      parameters: () => shared.parameters(),
    });
    layer.self = layer;
    expect(namesOf(sequential(shared, layer))).toEqual(["0.weights", "0.bias"]);
    expect(namesOf(layer)).toEqual(["inner.weights", "inner.bias"]);
  });

  it("refuses two parameters of one name", () => {
    const layers = [linear(1, 1)];
    const hidden = { weights: tensor([1]), parameters: () => [hidden.weights] };
    const layer = Object.assign((x: Tensor) => x, {
      ...{ layers, "0": hidden },
      parameters: () => [...hidden.parameters(), ...sequential(...layers).parameters()],
    });
    expect(() => namedParameters(layer)).toThrow(
      'Two parameters of the model would be called "0.weights".\n' +
        "A parameter is called after the properties and places that lead to it.\n" +
        "Give one of the properties another name.",
    );
  });

  it("refuses what is no model", () => {
    expect(() => namedParameters(relu as never)).toThrow(
      "A model is needed, but this is a function.\n" +
        "What has parameters() counts as one: a layer or a network.\n" +
        "Give it what sequential(…) or linear(…) made.",
    );
    expect(() => namedParameters(undefined as never)).toThrow("but this is undefined.");
  });
});

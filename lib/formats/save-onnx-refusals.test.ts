import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { layerOf, linear, ones, relu, sequential, type Tensor } from "../index.ts";
import { saveOnnx } from "./index.ts";
import { writerOf } from "./onnx-layers.ts";

const anything = (value: unknown) => value as never;

describe("saveOnnx", () => {
  it("keeps the names of parameters, and is the same to the last byte", () => {
    const model = sequential(linear(2, 3), relu, sequential(linear(3, 1)));
    const file = saveOnnx(model, [2]);
    const text = new TextDecoder("latin1").decode(file);
    for (const name of ["0.weights", "0.bias", "2.0.weights", "batch"])
      expect(text).toContain(name);
    expect(saveOnnx(model, [2])).toEqual(file);
  });

  const inside =
    "It knows the library's layers, and functions such as relu by themselves: not what happens inside functions of your own.\n";

  it("says which layer it can't write", () => {
    const remedy = `${inside}Leave that layer out and compute it outside, before or after what ONNX runs.`;
    const double = (x: Tensor) => x.multiply(2);
    expect(() => saveOnnx(sequential(linear(2, 2), sequential(relu, double)), [2])).toThrow(
      `saveOnnx can't write layer 1.1, double.\n${remedy}`,
    );
    expect(() => saveOnnx((x) => x, [2])).toThrow(`saveOnnx can't write a function.\n${remedy}`);
  });

  it("says what to do about a layer of one's own", () => {
    const block = sequential(linear(2, 2), relu);
    const residual = layerOf({ gain: ones([2]), block }, (x: Tensor) => x.add(block(x)));
    expect(() => saveOnnx(sequential(residual, linear(2, 1)), [2])).toThrow(
      `saveOnnx can't write layer 0, layerOf.\n${inside}Write its parts into files of their own, such as saveOnnx(layer.block, …), and join them in the program that runs them.`,
    );
    expect(saveOnnx(residual.block, [2]).length).toBeGreaterThan(0);
  });

  it("can write every kind of layer", () => {
    const costs = readFileSync(new URL("../inspection/costs.ts", import.meta.url), "utf8");
    const kinds = [...costs.matchAll(/^ {2}(\w+): \w+,$/gm)].map(([, kind]) => kind as string);
    expect(kinds).toContain("averagePool2d");
    expect(kinds.filter((kind) => writerOf({ kind }) === undefined)).toEqual([]);
  });

  it("does not take a layer with layers inside for a sequence of them", () => {
    const inner = linear(2, 2);
    const residual = Object.assign((x: Tensor) => x.add(inner(x)), {
      kind: "residual",
      layers: [inner],
      parameters: () => inner.parameters(),
    });
    expect(() => saveOnnx(sequential(residual), [2])).toThrow("can't write layer 0, residual.");
  });

  it("refuses what is no network, no shape, or another shape", () => {
    expect(() => saveOnnx(anything({}), [2])).toThrow(
      "saveOnnx needs a network, but got an object.\n" +
        "It writes what sequential(…) made, or a single layer.\n" +
        "Write saveOnnx(model, [784]), with the shape of one example.",
    );
    expect(() => saveOnnx(linear(2, 2), anything(2))).toThrow("saveOnnx needs a shape, but got 2.");
    expect(() => saveOnnx(linear(2, 2), [3])).toThrow("linear(2, 2) can't take an input of shape");
  });
});

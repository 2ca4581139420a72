import { beforeEach, describe, expect, it } from "vitest";
import { adam, loadWeights, saveWeights } from "../index.ts";
import { normal, setSeed } from "../random.ts";
import {
  globalAveragePool,
  globalMaxPool,
  meanSquaredError,
  relu,
  type Tensor,
  tensor,
  zeros,
} from "../tensor/index.ts";
import { type Conv1dOptions, conv1d, conv2d, namedParameters, sequential } from "./index.ts";

beforeEach(() => setSeed("conv1d"));

function drawn(shape: readonly number[]): Tensor {
  const size = shape.reduce((product, length) => product * length, 1);
  return tensor(Float32Array.from({ length: size }, normal), { shape });
}

function expectClose(found: Tensor, expected: Tensor): void {
  expect(found.shape).toEqual(expected.shape);
  expect(found.subtract(expected).power(2).max().item()).toBeLessThan(1e-10);
}

describe("conv1d", () => {
  it("makes sequences of the lengths that stride and padding say", () => {
    const lengthOf = (time: number, options: Conv1dOptions) =>
      conv1d(2, 5, options)(zeros([3, time, 2])).shape[1];
    expect(lengthOf(10, {})).toBe(8);
    expect(lengthOf(10, { padding: "same" })).toBe(10);
    expect(lengthOf(9, { padding: "same", stride: 2 })).toBe(5);
    expect(lengthOf(9, { padding: "causal", size: 4, stride: 2 })).toBe(5);
    expect(lengthOf(10, { padding: 2, size: 5 })).toBe(10);
    expect(lengthOf(10, { stride: 3 })).toBe(3);
    expect(lengthOf(1, { padding: "causal", size: 7 })).toBe(1);
  });

  it("is a weighted sum of moments, number by number", () => {
    const layer = conv1d(1, 1, { size: 3, padding: "same" });
    layer.weights.assign(tensor([1, 10, 100]).reshape([3, 1, 1]));
    layer.bias?.assign(tensor([0.5]));
    const steps = tensor([1, 2, 3, 4]).reshape([1, 4, 1]);
    expect([...layer(steps).data]).toEqual([210.5, 321.5, 432.5, 43.5]);
    const causal = conv1d(1, 1, { padding: "causal", bias: false });
    causal.weights.assign(layer.weights);
    expect([...causal(steps).data]).toEqual([100, 210, 321, 432]);
  });

  it("begins at the first moment where its steps are longer than its kernel", () => {
    const layer = conv1d(1, 1, { size: 1, stride: 2, padding: "same", bias: false });
    layer.weights.assign(tensor([1]).reshape([1, 1, 1]));
    expect([...layer(tensor([1, 2, 3, 4]).reshape([1, 4, 1])).data]).toEqual([1, 3]);
  });

  it("computes what a convolution of images one pixel high does", () => {
    for (const stride of [1, 2]) {
      for (const padding of ["same", "valid"] as const) {
        const layer = conv1d(3, 4, { size: 2, stride, padding });
        const flat = conv2d(3, 4, { size: [1, 2], stride, padding });
        flat.weights.assign(layer.weights.reshape([1, 2, 3, 4]));
        flat.bias?.assign(layer.bias as Tensor);
        const x = drawn([2, 7, 3]);
        const found = layer(x);
        expectClose(found, flat(x.reshape([2, 1, 7, 3])).reshape(found.shape));
      }
    }
  });

  it("sees no later moment when it is causal, through several layers too", () => {
    const causal = { padding: "causal" } as const;
    const model = sequential(conv1d(2, 3, causal), relu, conv1d(3, 2, { size: 4, ...causal }));
    const x = drawn([1, 9, 2]);
    for (let length = 1; length < 9; length++) {
      const beginning = x.slice(0, length, { axis: 1 });
      expectClose(model(beginning), model(x).slice(0, length, { axis: 1 }));
    }
  });

  it("learns the kernel of another from examples", () => {
    const [teacher, pupil] = [conv1d(2, 3), conv1d(2, 3)];
    const x = drawn([4, 20, 2]);
    const wanted = teacher(x).detach();
    const optimizer = adam(pupil.parameters(), { rate: 0.05 });
    for (let step = 0; step < 200; step++) {
      meanSquaredError(pupil(x), wanted).backward();
      optimizer.step();
    }
    const distance = pupil.weights.subtract(teacher.weights).power(2).max().item();
    expect(distance).toBeLessThan(1e-5);
  });

  it("is saved under the names of its parameters, and found again", () => {
    const make = () => sequential(conv1d(2, 3, { size: 5 }), relu, conv1d(3, 1, { bias: false }));
    const [one, other] = [make(), make()];
    expect([...namedParameters(one).keys()].join()).toBe("0.weights,0.bias,2.weights");
    expect(one.parameters().map(({ shape }) => shape)).toEqual([[5, 2, 3], [3], [3, 3, 1]]);
    loadWeights(other, saveWeights(one));
    const x = drawn([2, 11, 2]);
    expect(other(x).data).toEqual(one(x).data);
  });
});

describe("a global pool of sequences", () => {
  it("is over time, whatever the length", () => {
    const x = tensor([
      [
        [1, 2],
        [3, 0],
        [5, 1],
      ],
    ]);
    expect(globalAveragePool(x).toArray()).toEqual([[3, 1]]);
    expect(globalMaxPool(x).toArray()).toEqual([[5, 2]]);
    const model = sequential(conv1d(1, 4), relu, globalMaxPool);
    for (const time of [3, 20, 33]) expect(model(zeros([2, time, 1])).shape).toEqual([2, 4]);
  });
});

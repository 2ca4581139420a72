import { beforeEach, describe, expect, it } from "vitest";
import { adam, loadWeights, saveWeights, takeSnapshot } from "../index.ts";
import { normal, setSeed } from "../random.ts";
import { evaluate, sqrt, type Tensor, tensor } from "../tensor/index.ts";
import { batchNorm, layerNorm, linear, namedParameters, namedState, sequential } from "./index.ts";

beforeEach(() => setSeed("normalization"));

function drawn(shape: readonly number[], deviation = 1, mean = 0): Tensor {
  const size = shape.reduce((product, length) => product * length, 1);
  return tensor(
    Float32Array.from({ length: size }, () => mean + deviation * normal()),
    { shape },
  );
}

function expectClose(found: Tensor, expected: Tensor, tolerance = 1e-5): void {
  expect(found.shape).toEqual(expected.shape);
  expect(found.subtract(expected).power(2).max().item()).toBeLessThan(tolerance * tolerance);
}

describe("layerNorm", () => {
  it("is what its formula says", () => {
    const layer = layerNorm(7, { epsilon: 0.1 });
    layer.scale.assign(drawn([7]));
    layer.shift.assign(drawn([7]));
    const x = drawn([3, 5, 7], 2, 1);
    const along = { axis: -1, keepAxis: true };
    const formula = x
      .subtract(x.mean(along))
      .divide(sqrt(x.variance(along).add(0.1)))
      .multiply(layer.scale)
      .add(layer.shift);
    expectClose(layer(x), formula);
    expectClose(
      evaluate(() => layer(x)),
      formula,
    );
  });

  it("gives numbers that are all equal as zeros, and keeps its digits far from zero", () => {
    expectClose(layerNorm(3)(tensor([0.1, 0.1, 0.1])), tensor([0, 0, 0]));
    const near = tensor(Array.from({ length: 64 }, (_, i) => i % 8));
    expectClose(layerNorm(64)(near.add(100_000)), layerNorm(64)(near), 1e-4);
  });
});

describe("batchNorm", () => {
  it("brings each channel of rows, sequences and images to mean 0 and variance 1", () => {
    for (const shape of [
      [40, 6],
      [8, 5, 6],
      [4, 3, 5, 6],
    ]) {
      const y = batchNorm(6)(drawn(shape, 3, 100)).reshape([-1, 6]);
      expectClose(y.mean({ axis: 0 }), tensor([0, 0, 0, 0, 0, 0]));
      expectClose(y.variance({ axis: 0 }), tensor([1, 1, 1, 1, 1, 1]), 1e-4);
    }
  });

  it("takes the running statistics for evaluation, where examples stay by themselves", () => {
    const layer = batchNorm(5, { momentum: 0.25 });
    let [mean, variance] = [tensor([0, 0, 0, 0, 0]), tensor([1, 1, 1, 1, 1])];
    for (let step = 0; step < 30; step++) {
      const x = drawn([20, 5], 2, 3);
      layer(x);
      mean = mean.multiply(0.75).add(x.mean({ axis: 0 }).multiply(0.25));
      variance = variance.multiply(0.75).add(x.variance({ axis: 0 }).multiply((0.25 * 20) / 19));
    }
    expectClose(layer.runningMean, mean);
    expectClose(layer.runningVariance, variance, 1e-4);
    const x = drawn([3, 5], 2, 3);
    const formula = x.subtract(mean).divide(sqrt(variance.add(1e-5)));
    expectClose(
      evaluate(() => layer(x)),
      formula,
    );
    expectClose(
      evaluate(() => layer(x.slice(1, 2))),
      formula.slice(1, 2),
    );
    expectClose(layer.runningMean, mean);
  });

  it("trains its scale and shift, and nothing else", () => {
    const model = sequential(linear(3, 4, { bias: false }), batchNorm(4), linear(4, 1));
    expect([...namedParameters(model).keys()].join()).toBe(
      "0.weights,1.scale,1.shift,2.weights,2.bias",
    );
    model(drawn([9, 3]))
      .power(2)
      .mean()
      .backward();
    for (const parameter of model.parameters()) expect(parameter.hasGradient).toBe(true);
  });

  /** A layer that hides what it consists of. */
  function hidden() {
    const [inner, outer] = [batchNorm(3), batchNorm(3)];
    return Object.assign((x: Tensor) => outer(x.add(inner(x))), {
      parameters: () => [...inner.parameters(), ...outer.parameters()],
    });
  }

  it("is saved and loaded with its statistics, also where it is hidden in a function", () => {
    const make = () => sequential(linear(3, 3), batchNorm(3), hidden());
    const [model, copy] = [make(), make()];
    for (let step = 0; step < 5; step++) model(drawn([6, 3], 2, step));
    expect([...namedState(model).keys()].join()).toBe(
      "0.weights,0.bias,1.scale,1.runningMean,1.runningVariance,1.shift," +
        "2.parameters.0,2.parameters.0.runningMean,2.parameters.0.runningVariance,2.parameters.1," +
        "2.parameters.2,2.parameters.2.runningMean,2.parameters.2.runningVariance,2.parameters.3",
    );
    loadWeights(copy, saveWeights(model));
    const x = drawn([4, 3]);
    const [ours, theirs] = [model, copy].map((one) => evaluate(() => one(x).data.join()));
    expect(theirs).toBe(ours);
  });

  it("goes back to a snapshot with its statistics, bit by bit", () => {
    const model = sequential(linear(3, 3), batchNorm(3), hidden());
    const optimizer = adam(model.parameters(), { rate: 0.1 });
    const train = () => {
      for (let step = 0; step < 3; step++) {
        model(drawn([6, 3], 2, step))
          .power(4)
          .mean()
          .backward();
        optimizer.step();
      }
      return evaluate(() => model(drawn([4, 3])).data.join());
    };
    train();
    const start = takeSnapshot(model, optimizer);
    const first = train();
    start.restore();
    expect(train()).toBe(first);
  });
});

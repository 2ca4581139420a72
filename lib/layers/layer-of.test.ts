import { beforeEach, describe, expect, it } from "vitest";
import { adam, loadWeights, saveWeights, summary, takeSnapshot } from "../index.ts";
import { normal, setSeed } from "../random.ts";
import { evaluate, ones, relu, type Tensor, tensor, zeros } from "../tensor/index.ts";
import { batchNorm, layerOf, linear, namedParameters, sequential } from "./index.ts";

beforeEach(() => setSeed("own layers"));

function drawn(shape: readonly number[]): Tensor {
  const size = shape.reduce((product, length) => product * length, 1);
  return tensor(Float32Array.from({ length: size }, normal), { shape });
}

/** A network with a residual block, and a layer with a tensor of its own. */
function make() {
  const block = sequential(linear(3, 8), batchNorm(8), relu, linear(8, 3));
  const gain = tensor([1, 1, 1], { keepGradient: true });
  return sequential(
    layerOf({ block }, function residual(x: Tensor) {
      return x.add(block(x));
    }),
    layerOf({ gain }, (x: Tensor) => x.multiply(gain)),
    linear(3, 1),
  );
}

describe("layerOf", () => {
  it("gives the optimizer all parameters, and they learn", () => {
    const model = make();
    const [x, y] = [drawn([30, 3]), drawn([30, 1])];
    const loss = () => model(x).subtract(y).power(2).mean();
    const optimizer = adam(model.parameters(), { rate: 0.01 });
    const before = model.parameters().map((parameter) => parameter.data.join());
    const first = loss().item();
    for (let step = 0; step < 50; step++) {
      loss().backward();
      optimizer.step();
    }
    expect(loss().item()).toBeLessThan(0.7 * first);
    const after = model.parameters().map((parameter) => parameter.data.join());
    expect(after.every((numbers, i) => numbers !== before[i])).toBe(true);
  });

  it("names them after its parts, saves them and loads them", () => {
    const [model, copy] = [make(), make()];
    expect([...namedParameters(model).keys()].join()).toBe(
      "0.block.0.weights,0.block.0.bias,0.block.1.scale,0.block.1.shift," +
        "0.block.3.weights,0.block.3.bias,1.gain,2.weights,2.bias",
    );
    const x = drawn([4, 3]);
    model(x);
    loadWeights(copy, saveWeights(model));
    expect(evaluate(() => copy(x).data.join())).toBe(evaluate(() => model(x).data.join()));
  });

  it("goes back to a snapshot", () => {
    const model = make();
    const optimizer = adam(model.parameters(), { rate: 0.01 });
    const x = drawn([9, 3]);
    const start = takeSnapshot(model, optimizer);
    const train = () => {
      model(x).mean().backward();
      optimizer.step();
      return evaluate(() => model(x).data.join());
    };
    const first = train();
    start.restore();
    expect(train()).toBe(first);
  });

  it("prints under the name of its function", () => {
    const { layers } = summary(make(), [3]);
    expect(layers.map(({ kind, parameters }) => `${kind} ${parameters}`)).toEqual([
      "residual 75",
      "layerOf 3",
      "linear 4",
    ]);
  });

  it("takes lists of parts, functions, and functions of several tensors", () => {
    const blocks = [linear(2, 2), linear(2, 2)];
    const layer = layerOf({ blocks, activation: relu }, (x: Tensor, y: Tensor) =>
      blocks.reduce((value, block) => relu(block(value)), x).add(y),
    );
    expect(layer(ones([1, 2]), zeros([1, 2])).shape).toEqual([1, 2]);
    expect([...namedParameters(layer).keys()].join()).toBe(
      "blocks.0.weights,blocks.0.bias,blocks.1.weights,blocks.1.bias",
    );
    expect(layer.blocks[0]).toBe(blocks[0]);
  });
});

describe("a plain function in a network", () => {
  const block = linear(2, 2);

  it("may not hide parameters", () => {
    const model = sequential(linear(2, 2), relu, (x: Tensor) => x.add(block(x)));
    expect(() => model(ones([1, 2]))).toThrow("Layer 3 of sequential hides parameters.");
    const nested = sequential((x: Tensor) => sequential(block)(x));
    expect(() => nested(ones([1, 2]))).toThrow("Layer 1 of sequential hides parameters.");
    const deeper = (x: Tensor) => sequential((y: Tensor) => block(y))(x);
    expect(() => sequential(deeper)(ones([1, 2]))).toThrow("hides parameters.");
  });

  it("may use those of the network, its input, and what is frozen", () => {
    const shared = linear(2, 2);
    const x = tensor([[1, 2]], { keepGradient: true });
    const frozen = tensor([3, 4]);
    const model = sequential(
      (y: Tensor) => y.multiply(frozen),
      shared,
      (y: Tensor) => y.matmul(shared.weights.transpose()).add(x),
    );
    model(x).sum().backward();
    expect(x.hasGradient).toBe(true);
    expect(sequential((y: Tensor) => y.multiply(2))(x).toArray()).toEqual([[2, 4]]);
  });
});

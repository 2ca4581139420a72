import fc from "fast-check";
import { env, InferenceSession, Tensor as OnnxTensor } from "onnxruntime-web/wasm";
import { describe, expect, it } from "vitest";
import {
  abs,
  adam,
  attention,
  averagePool2d,
  batchNorm,
  conv1d,
  conv2d,
  cos,
  crossEntropy,
  dropout,
  embedding,
  evaluate,
  exp,
  flatten,
  gelu,
  globalAveragePool,
  globalMaxPool,
  gru,
  lastStep,
  layerNorm,
  leakyRelu,
  linear,
  log,
  logSoftmax,
  lstm,
  maxPool2d,
  normal,
  positionalEncoding,
  relu,
  rnn,
  sequential,
  setSeed,
  sigmoid,
  sin,
  softmax,
  sqrt,
  type Tensor,
  tanh,
  tensor,
} from "../index.ts";
import { saveOnnx } from "./index.ts";

env.wasm.numThreads = 1;

type Network = (x: Tensor) => Tensor;

function randomTensor(shape: readonly number[]): Tensor {
  const size = shape.reduce((product, length) => product * length, 1);
  return tensor(Float32Array.from({ length: size }, normal), { shape });
}

/** What ONNX Runtime makes of the file. */
async function run(file: Uint8Array, input: Tensor): Promise<{ shape: number[]; data: number[] }> {
  const session = await InferenceSession.create(file, { logSeverityLevel: 3 });
  expect([session.inputNames, session.outputNames]).toEqual([["input"], ["output"]]);
  const results = await session.run({
    input: new OnnxTensor("float32", input.data, [...input.shape]),
  });
  await session.release();
  const output = results["output"] as OnnxTensor;
  return { shape: [...output.dims], data: [...(output.data as Float32Array)] };
}

/** That ONNX Runtime computes what we do, for batches of any size. */
async function expectSame(model: Network, shape: number[], batches = [1, 5]): Promise<void> {
  const file = saveOnnx(model, shape);
  for (const batch of batches) {
    const input = randomTensor([batch, ...shape]);
    const expected = evaluate(() => model(input));
    const found = await run(file, input);
    expect(found.shape).toEqual(expected.shape);
    const differences = [...expected.data].map((value, i) =>
      Object.is(value, found.data[i])
        ? 0
        : Math.abs(value - (found.data[i] as number)) / Math.max(1, Math.abs(value)),
    );
    expect(Math.max(...differences)).toBeLessThan(1e-5);
  }
}

describe("ONNX Runtime computes the same", () => {
  it("for a trained network", async () => {
    setSeed("onnx");
    const model = sequential(linear(4, 16), relu, linear(16, 16), tanh, linear(16, 3), softmax);
    const optimizer = adam(model.parameters(), { rate: 0.01 });
    const inputs = randomTensor([30, 4]);
    const labels = Array.from({ length: 30 }, (_, i) => i % 3);
    for (let step = 0; step < 50; step++) {
      crossEntropy(model(inputs), labels).backward();
      optimizer.step();
    }
    await expectSame(model, [4], [1, 2, 100]);
  });

  it.each<[string, Network]>([
    ["relu", relu],
    ["leakyRelu", leakyRelu],
    ["gelu", gelu],
    ["sigmoid", sigmoid],
    ["tanh", tanh],
    ["softmax", softmax],
    ["logSoftmax", logSoftmax],
    ["exp", exp],
    ["abs", abs],
    ["sin", sin],
    ["cos", cos],
    ["dropout", sequential(dropout(0.5), relu, dropout(0.1))],
    ["log", sequential(exp, log)],
    ["sqrt", sequential(abs, sqrt)],
    ["flatten", flatten],
  ])("for %s", async (_, step) => {
    await expectSame(step, [7]);
    await expectSame(step, [3, 5]);
  });

  it("for a linear layer on rows of rows, and one without bias", async () => {
    await expectSame(linear(4, 2), [3, 4]);
    await expectSame(sequential(linear(4, 3, { bias: false }), relu, linear(3, 1)), [4]);
  });

  it.each([1, 2, 3])("for convolutions with stride %i", async (stride) => {
    for (const padding of ["valid", "same", 1, 2] as const) {
      for (const size of [1, 2, 3, [2, 4]] as const) {
        await expectSame(conv2d(2, 3, { size, stride, padding }), [7, 9, 2], [2]);
      }
    }
  });

  it("for normalization", async () => {
    setSeed("normalization");
    for (const shape of [[4], [3, 4], [3, 5, 4]]) {
      const normalization = sequential(layerNorm(4), batchNorm(4, { momentum: 0.5 }), layerNorm(4));
      for (const parameter of normalization.parameters()) parameter.assign(randomTensor([4]));
      for (let i = 0; i < 3; i++)
        normalization(
          randomTensor([7, ...shape])
            .multiply(3)
            .add(i),
        );
      await expectSame(normalization, shape);
    }
  });

  it("for pooling", async () => {
    for (const make of [maxPool2d, averagePool2d]) {
      await expectSame(make(2), [6, 7, 3]);
      await expectSame(make(3, { stride: 2 }), [8, 7, 2]);
    }
    await expectSame(globalAveragePool, [5, 4, 3]);
    await expectSame(globalAveragePool, [5, 3]);
    await expectSame(sequential(globalMaxPool, linear(3, 2)), [5, 4, 3]);
  });

  it("for a network that sees images", async () => {
    setSeed("images");
    const seeing = sequential(
      sequential(conv2d(1, 4, { size: 5, padding: "same" }), relu, maxPool2d(2)),
      sequential(conv2d(4, 6, { bias: false }), relu, averagePool2d(2)),
      flatten,
      linear(6 * 6 * 6, 10),
    );
    await expectSame(seeing, [28, 28, 1]);
  });

  it("for networks of any depth and width", async () => {
    const activation = fc.constantFrom<Network>(relu, tanh, sigmoid, gelu, leakyRelu);
    const hidden = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), activation), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 6 }), hidden, async (inputs, layers) => {
        let width = inputs;
        const steps = layers.flatMap(([units, step]) => {
          const layer = linear(width, units, { initialize: "he" });
          width = units;
          return [layer, step];
        });
        await expectSame(sequential(...steps), [inputs], [3]);
      }),
      { numRuns: 20 },
    );
  });

  it("where layers are used twice, or do nothing", async () => {
    const shared = linear(3, 3);
    await expectSame(sequential(shared, relu, shared), [3]);
    await expectSame(sequential(), [3]);
  });

  it.each([1, 2, 3])("for convolutions in time with stride %i", async (stride) => {
    for (const padding of ["valid", "same", "causal", 1, 2] as const) {
      for (const size of [1, 2, 3, 5]) {
        await expectSame(conv1d(2, 3, { size, stride, padding }), [7, 2], [2]);
      }
    }
    await expectSame(sequential(conv1d(2, 4, { bias: false }), relu, globalMaxPool), [9, 2]);
  });

  it("for recurrent networks", async () => {
    setSeed("recurrent");
    for (const make of [rnn, gru, lstm]) {
      await expectSame(make(3, 5), [4, 3]);
      await expectSame(make(3, 5, { bias: false }), [1, 3]);
      await expectSame(make(2, 4, { recurrent: false }), [6, 2]);
      await expectSame(sequential(make(28, 32), lastStep, linear(32, 10)), [28, 28], [3]);
      await expectSame(sequential(make(2, 3), make(3, 4), lastStep), [5, 2]);
    }
  });

  it("for attention, with one head and several, causal or not", async () => {
    setSeed("attention");
    for (const causal of [false, true]) {
      for (const heads of [1, 2, 4]) await expectSame(attention(8, { heads, causal }), [5, 8]);
      await expectSame(attention(3, { causal }), [1, 3]);
    }
    const shared = attention(4, { heads: 2 });
    await expectSame(sequential(shared, attention(4), shared), [3, 4]);
  });

  it("for positions, all of them or the first", async () => {
    for (const learned of [false, true]) {
      await expectSame(positionalEncoding(6, 4, { learned }), [6, 4]);
      const layer = positionalEncoding(9, 4, { learned });
      await expectSame(sequential(layer, conv1d(4, 4), layer), [6, 4]);
    }
  });

  it("for a network that attends", async () => {
    setSeed("attends");
    const look = () => sequential(layerNorm(8), attention(8, { heads: 2, causal: true }), gelu);
    const model = sequential(
      ...[linear(5, 8), positionalEncoding(20, 8), look(), look()],
      ...[globalAveragePool, linear(8, 3), softmax],
    );
    await expectSame(model, [12, 5], [1, 7]);
  });

  it.each([rnn, gru, lstm])("for characters read by $name", async (make) => {
    setSeed("characters");
    const numbers = tensor([
      [0, 3, 2, 2],
      [1, 1, 4, 0],
    ]);
    for (const model of [
      sequential(embedding(5, 3), make(3, 4), linear(4, 5)),
      sequential(make(5, 4, { oneHot: true }), linear(4, 5)),
    ]) {
      const expected = evaluate(() => model(numbers));
      const found = await run(saveOnnx(model, [4]), numbers);
      expect(found.shape).toEqual([2, 4, 5]);
      for (const [i, x] of expected.data.entries()) expect(found.data[i]).toBeCloseTo(x, 5);
    }
  });
});

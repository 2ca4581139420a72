import { afterEach, describe, expect, it } from "vitest";
import { limits } from "./array/recycle.ts";
import { memorySize } from "./array/region.ts";
import {
  adam,
  binaryCrossEntropy,
  clipGradients,
  crossEntropy,
  embedding,
  evaluate,
  gru,
  type Held,
  lastStep,
  linear,
  loadWeights,
  lstm,
  randomInteger,
  rnn,
  saveWeights,
  sequential,
  setSeed,
  sgd,
  type Tensor,
  takeSnapshot,
  tensor,
  uniform,
} from "./index.ts";

const usual = { ...limits };
afterEach(() => {
  Object.assign(limits, usual);
});

const sign = () => (uniform() < 0.5 ? -1 : 1);

/** Whether each number is on the side of zero that the answer, 0 or 1, asks for. */
function share(numbers: Tensor, answers: Tensor): number {
  const right = numbers.data.filter((x, i) => x > 0 === (answers.data[i] as number) > 0);
  return right.length / numbers.size;
}

describe("an LSTM learns", () => {
  it("to remember the first of 20 signs, with a forget bias of 1", () => {
    setSeed("first sign");
    const batch = (size: number) => {
      const inputs = Float32Array.from({ length: size * 20 }, sign);
      const answers = Float32Array.from({ length: size }, (_, i) =>
        Number((inputs[i * 20] as number) > 0),
      );
      return {
        inputs: tensor(inputs, { shape: [size, 20, 1] }),
        answers: tensor(answers, { shape: [size, 1] }),
      };
    };
    const model = sequential(lstm(1, 16, { forgetBias: 1 }), lastStep, linear(16, 1));
    const optimizer = adam(model.parameters(), { rate: 0.005 });
    for (let step = 0; step < 1000; step++) {
      const { inputs, answers } = batch(32);
      binaryCrossEntropy(model(inputs), answers).backward();
      clipGradients(model.parameters(), { norm: 1 });
      optimizer.step();
    }
    const { inputs, answers } = batch(500);
    expect(evaluate(() => share(model(inputs), answers))).toBe(1);
  });

  it("to remember the last flagged sign, and forgets it when its gates are held", () => {
    setSeed("flags");
    const batch = (size: number, flagsBefore = 20) => {
      const inputs = new Float32Array(size * 40);
      const answers = new Float32Array(size);
      for (let i = 0; i < size; i++) {
        for (let t = 0; t < 20; t++) {
          const [value, flag] = [sign(), t === 0 || (t < flagsBefore && uniform() < 0.15)];
          inputs.set([value, Number(flag)], (i * 20 + t) * 2);
          if (flag) answers[i] = Number(value > 0);
        }
      }
      return {
        inputs: tensor(inputs, { shape: [size, 20, 2] }),
        answers: tensor(answers, { shape: [size, 1] }),
      };
    };
    const layer = lstm(2, 4, { recurrent: false });
    const head = linear(4, 1);
    const model = sequential(layer, lastStep, head);
    const optimizer = adam(model.parameters(), { rate: 0.01 });
    for (let step = 0; step < 1000; step++) {
      const { inputs, answers } = batch(32);
      binaryCrossEntropy(model(inputs), answers).backward();
      optimizer.step();
    }
    const { inputs, answers } = batch(1000, 8);
    const accuracy = (override: (step: number) => Held<"forget" | "input"> = () => ({})) =>
      evaluate(() => share(head(layer.run(inputs, { override }).state.hidden), answers));
    expect(accuracy()).toBeGreaterThan(0.99);
    const forgets = accuracy((step) => (step === 12 ? { forget: 0 } : {}));
    expect(Math.abs(forgets - 0.5)).toBeLessThan(0.1);
    expect(accuracy((step) => (step >= 8 ? { forget: 1, input: 0 } : {}))).toBeGreaterThan(0.99);
    expect(accuracy((step) => (step >= 8 ? { input: 1 } : {}))).toBeLessThan(0.8);
  });
});

describe("training on sequences", () => {
  const labels = Array.from({ length: 6 * 8 }, (_, i) => (i * i) % 5);
  const text = () =>
    tensor(
      Float32Array.from({ length: 6 * 8 }, () => randomInteger(5)),
      { shape: [6, 8] },
    );

  it("has bounded memory in chunks that carry their state on", () => {
    setSeed("chunks");
    const layer = lstm(5, 32, { oneHot: true });
    const head = linear(32, 5);
    const parameters = [...layer.parameters(), ...head.parameters()];
    const optimizer = sgd(parameters, { rate: 0.1 });
    let { state } = layer.run(text());
    const step = () => {
      const run = layer.run(text(), { state: state.detach() });
      crossEntropy(head(run.outputs), labels).backward();
      optimizer.step();
      state = run.state;
    };
    for (let i = 0; i < 300; i++) step();
    const [kernels, heap] = [memorySize(), process.memoryUsage()];
    for (let i = 0; i < 3000; i++) step();
    const later = process.memoryUsage();
    expect(memorySize()).toBe(kernels);
    expect(later.heapUsed - heap.heapUsed).toBeLessThan(60 << 20);
    expect(later.arrayBuffers - heap.arrayBuffers).toBeLessThan(60 << 20);
  });

  it("gives the same bits when all room is used again at every step", () => {
    const train = () => {
      setSeed("room");
      const model = sequential(embedding(5, 4), lstm(4, 6), gru(6, 3), rnn(3, 3), linear(3, 5));
      const optimizer = adam(model.parameters(), { rate: 0.01 });
      for (let i = 0; i < 5; i++) {
        crossEntropy(model(text()), labels).backward();
        optimizer.step();
      }
      return model.parameters().flatMap(({ data }) => [...data]);
    };
    const expected = train();
    Object.assign(limits, { nursery: -1, lasting: -1 });
    expect(train()).toEqual(expected);
  });

  it("goes on from a snapshot, and from saved weights", () => {
    setSeed("again");
    const make = () => sequential(embedding(5, 4), lstm(4, 6), gru(6, 3), rnn(3, 3), linear(3, 5));
    const model = make();
    const optimizer = adam(model.parameters(), { rate: 0.01 });
    const train = () => {
      for (let i = 0; i < 3; i++) {
        crossEntropy(model(text()), labels).backward();
        optimizer.step();
      }
      return model.parameters().flatMap(({ data }) => [...data]);
    };
    train();
    const moment = takeSnapshot(model, optimizer);
    const first = train();
    moment.restore();
    expect(train()).toEqual(first);

    const other = make();
    const x = text();
    expect(other(x).data).not.toEqual(model(x).data);
    loadWeights(other, saveWeights(model));
    expect(other(x).data).toEqual(model(x).data);
  });
});

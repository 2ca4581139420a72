import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { limits } from "./array/recycle.ts";
import { memorySize } from "./array/region.ts";
import {
  adam,
  concat,
  crossEntropy,
  evaluate,
  flatten,
  linear,
  ones,
  relu,
  sequential,
  setSeed,
  sgd,
  softmax,
  type Tensor,
  tanh,
  tensor,
  uniform,
} from "./index.ts";

const usual = { ...limits };
afterEach(() => {
  Object.assign(limits, usual);
});

const MEGABYTE = 1 << 20;

function randomTensor(shape: number[]): Tensor {
  const size = shape.reduce((product, length) => product * length, 1);
  return tensor(Float32Array.from({ length: size }, uniform), { shape });
}

describe("memory in a synchronous loop, where no finalizer ever runs", () => {
  it("stays bounded over 10,000 training steps", () => {
    setSeed("bounded");
    const inputs = randomTensor([32, 20]);
    const labels = Array.from({ length: 32 }, (_, i) => i % 3);
    const model = sequential(linear(20, 64), relu, linear(64, 64), tanh, linear(64, 3));
    const optimizer = adam(model.parameters(), { rate: 0.001 });
    const step = () => {
      crossEntropy(model(inputs), labels).backward();
      optimizer.step();
    };
    for (let i = 0; i < 500; i++) step();
    const [kernels, heap] = [memorySize(), process.memoryUsage()];
    for (let i = 0; i < 10_000; i++) step();
    const later = process.memoryUsage();
    expect(memorySize()).toBe(kernels);
    expect(later.heapUsed - heap.heapUsed).toBeLessThan(60 * MEGABYTE);
    expect(later.arrayBuffers - heap.arrayBuffers).toBeLessThan(60 * MEGABYTE);
  });

  it("stays bounded without optimizers, backward passes or evaluate", () => {
    const x = randomTensor([100, 100]);
    const work = () => x.multiply(2).add(x).matmul(x).sum().item();
    for (let i = 0; i < 2000; i++) work();
    const kernels = memorySize();
    for (let i = 0; i < 10_000; i++) work();
    expect(memorySize()).toBe(kernels);
    expect(kernels).toBeLessThan(limits.nursery * 2 + 32 * MEGABYTE);
  });

  it("stays bounded when a graph is recorded and never gone back through", () => {
    const model = sequential(linear(50, 50), relu, linear(50, 50));
    const x = randomTensor([100, 50]);
    for (let i = 0; i < 3000; i++) model(x);
    const kernels = memorySize();
    for (let i = 0; i < 6000; i++) model(x);
    expect(memorySize()).toBe(kernels);
  });

  it("stays bounded while a thousand models come and go", () => {
    const x = randomTensor([4, 256]);
    const train = () => {
      const model = sequential(linear(256, 256), relu, linear(256, 4));
      const optimizer = adam(model.parameters(), { rate: 0.01 });
      crossEntropy(model(x), [0, 1, 2, 3]).backward();
      optimizer.step();
    };
    for (let i = 0; i < 1000; i++) train();
    expect(memorySize()).toBeLessThan(limits.nursery + limits.lasting * 1.5 + 64 * MEGABYTE);
    expect(limits.lasting).toBe(usual.lasting);
  });
});

describe("a network trains to the same bits", () => {
  function losses(): number[] {
    setSeed("same");
    const inputs = randomTensor([30, 2]);
    const labels = Array.from({ length: 30 }, (_, i) => i % 3);
    const shown: Tensor[] = [];
    const model = sequential(
      sequential(linear(2, 8), relu),
      (x: Tensor) => {
        shown.push(x);
        return x;
      },
      linear(8, 8),
      (x: Tensor) => x.reshape([-1, 4, 2]).transpose().reshape([-1, 8]),
      tanh,
      linear(8, 3),
    );
    const optimizer = sgd(model.parameters(), { rate: 0.1, momentum: 0.9 });
    const found: number[] = [];
    for (let step = 0; step < 30; step++) {
      const loss = crossEntropy(model(inputs), labels);
      if (step % 5 === 0) found.push(evaluate(() => crossEntropy(model(inputs), labels)).item());
      loss.backward();
      optimizer.step();
      found.push(loss.item());
    }
    return [...found, ...[...shown, ...model.parameters()].flatMap((x) => [...x.data])];
  }

  it.each([
    ["after every operation", { nursery: -1, lasting: -1 }],
    ["every few kilobytes", { nursery: 5000, lasting: 3000 }],
    ["every three values", { population: 3 }],
  ])("when room is used again %s", (_, tight) => {
    const expected = losses();
    Object.assign(limits, tight);
    expect(losses()).toEqual(expected);
  });
});

const kinds = [
  "make",
  "combine",
  "join",
  "view",
  "softmax",
  "evaluate",
  "flatten",
  "train",
] as const;

/** What a cell may do with the tensors it has named, chosen by `left` and `right`. */
const action = fc.record({
  kind: fc.constantFrom(...kinds),
  left: fc.nat({ max: 400 }),
  right: fc.nat({ max: 400 }),
});

it("a tensor that was named once keeps its numbers, whatever happens afterwards", () => {
  const room = fc.record({
    nursery: fc.constantFrom(-1, 2000, usual.nursery),
    lasting: fc.constantFrom(-1, 3000, usual.lasting),
  });
  fc.assert(
    fc.property(fc.array(action, { minLength: 1, maxLength: 60 }), room, (actions, tight) => {
      Object.assign(limits, tight);
      const model = sequential(linear(4, 5), relu, linear(5, 5), tanh, linear(5, 2));
      const optimizer = adam(model.parameters(), { rate: 0.01 });
      const first = randomTensor([3, 4]);
      const named = [{ tensor: first, numbers: [...first.data] }];
      for (const { kind, left, right } of actions) {
        const at = (i: number) => named[i % named.length]?.tensor ?? first;
        for (const value of results[kind](at(left), at(right), left, model, optimizer)) {
          named.push({ tensor: value, numbers: [...value.data] });
        }
      }
      for (const { tensor, numbers } of named) expect([...tensor.data]).toEqual(numbers);
    }),
    { numRuns: 150 },
  );
});

type Model = ReturnType<typeof sequential>;
type Make = (
  x: Tensor,
  y: Tensor,
  size: number,
  model: Model,
  optimizer: ReturnType<typeof adam>,
) => Tensor[];

const results: Record<(typeof kinds)[number], Make> = {
  make: (_x, _y, size) => [randomTensor([size])],
  combine: (x, y) => [x.sum().multiply(y)],
  join: (x, y) => [concat([x.reshape([-1]), y.reshape([-1])])],
  view: (x) => [x.reshape([-1])],
  softmax: (x) => [softmax(x.reshape([1, -1]))],
  evaluate: (x, _y, _size, model) => [evaluate(() => model(fourOf(x)))],
  flatten: (x, y) => [
    x,
    y,
    evaluate(() => sequential(flatten, flatten, relu)(x.reshape([1, -1, 1]))),
  ],
  train: (x, y, _size, model, optimizer) => {
    const [weights] = model.parameters() as [Tensor];
    const input = fourOf(x).detach();
    const output = model(input);
    const loss = crossEntropy(output, [y.size % 2]);
    const before = [weights.reshape([-1]), weights.detach()];
    loss.backward();
    const { gradient } = weights;
    optimizer.step();
    return [input, output, loss, gradient, ...before];
  },
};

function fourOf(x: Tensor): Tensor {
  return concat([x.reshape([-1]), ones([4])])
    .slice(0, 4)
    .reshape([1, 4]);
}

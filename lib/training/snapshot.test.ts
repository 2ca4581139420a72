import { afterEach, describe, expect, it } from "vitest";
import { limits } from "../array/recycle.ts";
import {
  adam,
  adamW,
  crossEntropy,
  getRandomState,
  linear,
  normal,
  type Optimizer,
  relu,
  rmsProp,
  type Sequential,
  sequential,
  setSeed,
  sgd,
  type Tensor,
  tensor,
} from "../index.ts";
import { randomGenerator } from "../random.ts";
import { clipGradients, takeSnapshot, warmUp } from "./index.ts";

const usual = { ...limits };
afterEach(() => {
  Object.assign(limits, usual);
});

const anything = (value: unknown) => value as never;
const createModel = () => sequential(linear(4, 8), relu, linear(8, 3));

/** Twenty steps on random inputs, with a noise that also draws: losses and weights, to the bit. */
function train(model: Sequential, optimizer: Optimizer): number[] {
  const schedule = warmUp(optimizer.rate, { steps: 10 });
  const found: number[] = [];
  for (let step = 0; step < 20; step++) {
    const inputs = tensor(Float32Array.from({ length: 24 }, normal), { shape: [6, 4] });
    const loss = crossEntropy(model(inputs), [0, 1, 2, 0, 1, 2]);
    loss.backward();
    clipGradients(model.parameters(), { norm: 0.5 });
    optimizer.rate = schedule(step);
    optimizer.step();
    found.push(loss.item());
  }
  return [...found, ...weightsOf(model)];
}

const weightsOf = (model: Sequential) => model.parameters().flatMap(({ data }) => [...data]);

const optimizers: Record<string, (parameters: Tensor[]) => Optimizer> = {
  sgd: (parameters) => sgd(parameters, { rate: 0.1 }),
  "sgd with momentum": (parameters) => sgd(parameters, { rate: 0.1, momentum: 0.9 }),
  adam: (parameters) => adam(parameters, { rate: 0.01 }),
  adamW: (parameters) => adamW(parameters, { rate: 0.01 }),
  rmsProp: (parameters) => rmsProp(parameters, { rate: 0.01 }),
};

describe.each(Object.entries(optimizers))("a snapshot, with %s,", (_, createOptimizer) => {
  it("brings the same losses and weights again, to the last bit, as often as wanted", () => {
    setSeed("branch");
    const model = createModel();
    const optimizer = createOptimizer(model.parameters());
    train(model, optimizer);
    const snapshot = takeSnapshot(model, optimizer);
    const first = train(model, optimizer);
    snapshot.restore();
    expect(train(model, optimizer)).toEqual(first);
    Object.assign(limits, { nursery: -1, lasting: -1 });
    snapshot.restore();
    expect(train(model, optimizer)).toEqual(first);
    train(model, optimizer);
    expect(weightsOf(model)).not.toEqual(first.slice(20));
  });

  it("is the beginning of another branch", () => {
    setSeed("two branches");
    const model = createModel();
    const optimizer = createOptimizer(model.parameters());
    train(model, optimizer);
    const snapshot = takeSnapshot(model, optimizer);
    const first = train(model, optimizer);
    const otherModel = createModel();
    const otherOptimizer = createOptimizer(otherModel.parameters());
    snapshot.restore(otherModel, otherOptimizer);
    expect(train(otherModel, otherOptimizer)).toEqual(first);
    expect(weightsOf(model)).toEqual(first.slice(20));
  });

  it("takes an optimizer back to its very beginning", () => {
    setSeed("beginning");
    const model = createModel();
    const optimizer = createOptimizer(model.parameters());
    const snapshot = takeSnapshot(model, optimizer);
    const first = train(model, optimizer);
    snapshot.restore();
    expect(optimizer.steps).toBe(0);
    expect(train(model, optimizer)).toEqual(first);
  });
});

describe("takeSnapshot", () => {
  it("keeps the parameters of an optimizer that is given alone", () => {
    const w = tensor([1, 2], { keepGradient: true });
    const optimizer = sgd([w], { rate: 1 });
    const snapshot = takeSnapshot(optimizer);
    w.sum().backward();
    optimizer.step();
    snapshot.restore();
    expect(w.toArray()).toEqual([1, 2]);
  });

  it("keeps single tensors and generators of one's own", () => {
    const w = tensor([1, 2]);
    const generator = randomGenerator(1);
    const snapshot = takeSnapshot(w, generator);
    const drawn = [generator.uniform(), normal()];
    w.assign(tensor([5, 6]));
    snapshot.restore();
    expect(w.toArray()).toEqual([1, 2]);
    expect([generator.uniform(), normal()]).toEqual(drawn);
  });

  it("keeps a gradient that is waiting for its step, and no other", () => {
    const w = tensor([1, 2], { keepGradient: true });
    const optimizer = sgd([w], { rate: 1 });
    const calm = takeSnapshot(optimizer);
    w.multiply(3).sum().backward();
    const waiting = takeSnapshot(optimizer);
    w.multiply(100).sum().backward();
    waiting.restore();
    optimizer.step();
    expect(w.toArray()).toEqual([-2, -1]);
    w.sum().backward();
    calm.restore();
    expect(() => optimizer.step()).toThrow("step() found no gradient to follow.");
  });

  it("changes nothing that was read before, and counts as a change", () => {
    const w = tensor([1, 2], { keepGradient: true });
    const snapshot = takeSnapshot(w);
    w.assign(tensor([3, 4]));
    const shown = w.reshape([2, 1]);
    const { version } = w;
    const loss = w.multiply(w).sum();
    snapshot.restore();
    expect(shown.toArray()).toEqual([[3], [4]]);
    expect(w.version).toBeGreaterThan(version);
    expect(() => loss.backward()).toThrow("changed");
  });

  it("says what it can't keep", () => {
    expect(() => takeSnapshot(anything(5))).toThrow(
      "takeSnapshot can't keep 5.\n" +
        "It keeps what training changes: models, optimizers and tensors.\n" +
        "Write takeSnapshot(model, optimizer).",
    );
    expect(() => takeSnapshot(anything({ model: createModel() }))).toThrow("can't keep an object.");
    expect(() => takeSnapshot(anything(undefined))).toThrow("can't keep undefined.");
    expect(() => takeSnapshot(relu as never)).toThrow("can't keep a function.");
    expect(() => takeSnapshot()).toThrow(
      "takeSnapshot got nothing to keep.\n" +
        "It copies what it is given.\n" +
        "Write takeSnapshot(model, optimizer).",
    );
  });
});

describe("restore", () => {
  const model = createModel();
  const optimizer = adam(model.parameters(), { rate: 0.01 });
  train(model, optimizer);
  const snapshot = takeSnapshot(model, optimizer);

  function refused(...others: Parameters<typeof snapshot.restore>): string {
    const all = others as { parameters(): Tensor[] }[];
    const models = all.filter(({ parameters }) => typeof parameters === "function");
    const states = () => [
      getRandomState(),
      models.map((one) => one.parameters().map(({ data }) => data)),
      others.map((one) => ("getState" in one ? one.getState() : undefined)),
    ];
    normal();
    const before = states();
    try {
      snapshot.restore(...others);
    } catch (error) {
      expect(states()).toEqual(before);
      return String(error);
    }
    throw new Error("nothing was thrown");
  }

  it("refuses a model of other shapes", () => {
    const wide = sequential(linear(4, 9), relu, linear(9, 3));
    expect(refused(wide, adam(wide.parameters(), { rate: 1 }))).toBe(
      "ShapeError: restore can't take this model back to a moment of another one.\n" +
        "Its parameter 0 has the shape [4, 9], but was kept as [4, 8].\n" +
        "Make the others as the first were made, and give them in the same order.",
    );
  });

  it("refuses a model with more or fewer parameters", () => {
    const deep = sequential(createModel(), relu, linear(3, 3));
    const short = linear(4, 8);
    expect(refused(deep, adam(deep.parameters(), { rate: 1 }))).toContain(
      "It has 6 parameters, but 4 were kept.",
    );
    expect(refused(short, adam(short.parameters(), { rate: 1 }))).toContain(
      "It has 2 parameters, but 4 were kept.",
    );
  });

  it("refuses another kind of optimizer, or none, and changes nothing", () => {
    const other = createModel();
    expect(refused(other, sgd(other.parameters(), { rate: 1 }))).toContain(
      "sgd can't go on from the state of adam.",
    );
    expect(refused(other)).toBe(
      "ValueError: restore got 0 optimizers, but 1 were kept.\n" +
        "Each goes on from the state of one that was kept.\n" +
        "Make the others as the first were made, and give them in the same order.",
    );
  });

  it("changes nothing when only the last of several is refused", () => {
    const [left, right] = [linear(1, 1), linear(1, 1)];
    const first = sgd(left.parameters(), { rate: 1 });
    const second = adam(right.parameters(), { rate: 1 });
    const both = takeSnapshot(left, right, first, second);
    const others = [linear(1, 1), linear(1, 1)] as const;
    const before = others.flatMap((one) => one.parameters().map(({ data }) => data));
    const fine = sgd(others[0].parameters(), { rate: 5 });
    const wrong = rmsProp(others[1].parameters(), { rate: 5 });
    expect(() => both.restore(...others, fine, wrong)).toThrow("rmsProp can't go on from");
    expect(fine.rate).toBe(5);
    expect(others.flatMap((one) => one.parameters().map(({ data }) => data))).toEqual(before);
  });
});

import { describe, expect, it } from "vitest";
import { normal, setSeed } from "../random.ts";
import { evaluate, ones, sigmoid, type Tensor, tanh, tensor, zeros } from "../tensor/index.ts";
import { gru, lastStep, linear, lstm, namedParameters, rnn, sequential } from "./index.ts";

function randomTensor(shape: number[], keepGradient = false): Tensor {
  const size = shape.reduce((product, length) => product * length, 1);
  return tensor(Float32Array.from({ length: size }, normal), { shape, keepGradient });
}

const makers = { rnn, gru, lstm };
const kinds = ["rnn", "gru", "lstm"] as const;
type Any = ReturnType<typeof lstm>;
const make = (kind: (typeof kinds)[number], inputs: number, hidden: number): Any =>
  makers[kind](inputs, hidden) as unknown as Any;

const stepOf = (x: Tensor, t: number) =>
  x.slice(t, t + 1, { axis: 1 }).reshape([x.shape[0] as number, ...x.shape.slice(2)]);
const total = (parameters: Tensor[]) => parameters.reduce((sum, { size }) => sum + size, 0);

describe("recurrent layers", () => {
  it("have the usual numbers of parameters, with one bias", () => {
    expect(kinds.map((kind) => total(make(kind, 28, 32).parameters()))).toEqual([1952, 5856, 7808]);
    expect([...namedParameters(sequential(lstm(2, 3), linear(3, 1))).keys()]).toEqual([
      "0.inputWeights",
      "0.recurrentWeights",
      "0.bias",
      "1.weights",
      "1.bias",
    ]);
    const bare = gru(2, 3, { bias: false, recurrent: false });
    expect(bare.parameters().map(({ shape }) => shape)).toEqual([[2, 9]]);
  });

  it("give all hidden states, of which lastStep takes the last", () => {
    const x = randomTensor([5, 7, 2]);
    for (const kind of kinds) {
      const layer = make(kind, 2, 3);
      expect(layer(x).shape).toEqual([5, 7, 3]);
      expect(lastStep(layer(x)).data).toEqual(stepOf(layer(x), 6).data);
      expect(sequential(layer, lastStep, linear(3, 10))(x).shape).toEqual([5, 10]);
      expect(layer(zeros([0, 7, 2])).shape).toEqual([0, 7, 3]);
      expect(layer(zeros([5, 0, 2])).shape).toEqual([5, 0, 3]);
    }
  });

  it("compute what their formulas say", () => {
    setSeed("formulas");
    const x = randomTensor([4, 3]);
    const [hidden, cell] = [randomTensor([4, 2]), randomTensor([4, 2])];
    const sums = (layer: Any) => {
      const part = (all: Tensor, i: number) => all.slice(2 * i, 2 * i + 2, { axis: 1 });
      const fromInput = x.matmul(layer.inputWeights).add(layer.bias as Tensor);
      const fromHidden = hidden.matmul(layer.recurrentWeights as Tensor);
      return (i: number) => [part(fromInput, i), part(fromHidden, i)] as const;
    };
    const both = ([one, other]: readonly [Tensor, Tensor]) => one.add(other);
    const expectClose = (found: Tensor, wanted: Tensor) =>
      expect(found.subtract(wanted).power(2).sum().item()).toBeLessThan(1e-12);

    const plain = make("rnn", 3, 2);
    expectClose(plain.runStep(x, { state: { hidden, cell } }).outputs, tanh(both(sums(plain)(0))));

    const gated = make("gru", 3, 2);
    const ofGru = sums(gated);
    const [reset, update] = [sigmoid(both(ofGru(0))), sigmoid(both(ofGru(1)))];
    const [fresh, old] = ofGru(2);
    const candidate = tanh(fresh.add(reset.multiply(old)));
    const mixed = candidate.multiply(update.negate().add(1)).add(hidden.multiply(update));
    expectClose(gated.runStep(x, { state: { hidden, cell } }).outputs, mixed);

    const long = make("lstm", 3, 2);
    const [input, forget, fourth] = [0, 1, 3].map((i) => sigmoid(both(sums(long)(i)))) as Tensor[];
    const kept = cell.multiply(forget as Tensor);
    const written = tanh(both(sums(long)(2))).multiply(input as Tensor);
    const { outputs, state, gates } = long.runStep(x, { state: { hidden, cell } });
    expectClose(state.cell, kept.add(written));
    expectClose(outputs, tanh(kept.add(written)).multiply(fourth as Tensor));
    expectClose(gates.forget, forget as Tensor);
  });

  it.each(kinds)("%s computes the same bits step by step, in chunks and at once", (kind) => {
    setSeed(kind);
    const layer = make(kind, 3, 18);
    const x = randomTensor([5, 6, 3]);
    const whole = layer.run(x);
    expect(layer(x).data).toEqual(whole.outputs.data);
    expect(evaluate(() => layer(x)).data).toEqual(whole.outputs.data);

    const first = layer.run(x.slice(0, 4, { axis: 1 }));
    const second = layer.run(x.slice(4, 6, { axis: 1 }), { state: first.state.detach() });
    expect(second.outputs.data).toEqual(whole.outputs.slice(4, 6, { axis: 1 }).data);
    expect(second.state.hidden.data).toEqual(whole.state.hidden.data);
    expect(second.state.cell?.data).toEqual(whole.state.cell?.data);

    let single = layer.runStep(stepOf(x, 0));
    for (let t = 0; t < 6; t++) {
      if (t > 0) single = layer.runStep(stepOf(x, t), { state: single.state });
      expect(single.outputs.data).toEqual(stepOf(whole.outputs, t).data);
      for (const [name, gate] of Object.entries(whole.gates)) {
        const found = (single.gates as Record<string, Tensor>)[name];
        expect(found?.data).toEqual(stepOf(gate, t).data);
      }
      if (kind === "lstm") expect(single.cells.data).toEqual(stepOf(whole.cells, t).data);
    }
  });

  it.each(kinds)("%s has the same gradients step by step and at once", (kind) => {
    setSeed(kind);
    const layer = make(kind, 3, 4);
    const x = randomTensor([2, 5, 3]);
    const gradients = (loss: Tensor) => {
      loss.backward();
      return layer.parameters().flatMap(({ gradient }) => [...gradient.data]);
    };
    const atOnce = gradients(lastStep(layer(x)).power(2).sum());
    let { state, outputs } = layer.runStep(stepOf(x, 0));
    for (let t = 1; t < 5; t++) ({ state, outputs } = layer.runStep(stepOf(x, t), { state }));
    const stepwise = gradients(outputs.power(2).sum());
    for (const [i, value] of atOnce.entries()) expect(stepwise[i]).toBeCloseTo(value, 5);
  });

  it("carries gradients from chunk to chunk, unless the state is detached", () => {
    const layer = lstm(2, 3);
    const early = randomTensor([1, 2, 2], true);
    const late = randomTensor([1, 2, 2]);
    layer
      .run(late, { state: layer.run(early).state })
      .outputs.sum()
      .backward();
    expect(early.gradient.data.every((x) => x !== 0)).toBe(true);

    const other = randomTensor([1, 2, 2], true);
    const { state } = layer.run(other);
    layer.run(late, { state: state.detach() }).outputs.sum().backward();
    expect(other.hasGradient).toBe(false);
  });

  it("says what to do about a state that was not detached", () => {
    const layer = gru(2, 3);
    const x = randomTensor([1, 2, 2]);
    const { outputs, state } = layer.run(x);
    outputs.sum().backward();
    const later = layer.run(x, { state }).outputs.sum();
    expect(() => later.backward()).toThrow("Or cut the later one off with detach().");
  });

  it("has the same gradients where other parameters are frozen", () => {
    setSeed("frozen");
    const layer = lstm(2, 3);
    const x = randomTensor([2, 4, 2]);
    const hidden = randomTensor([2, 3], true);
    const cell = randomTensor([2, 3], true);
    const learn = () => layer.run(x, { state: { hidden, cell } }).outputs.sum().backward();
    learn();
    const [, ofRecurrent] = layer.parameters().map(({ gradient }) => gradient.data);
    const ofState = [hidden.gradient.data, cell.gradient.data];
    layer.inputWeights.keepGradient = false;
    (layer.bias as Tensor).keepGradient = false;
    learn();
    expect(layer.recurrentWeights?.gradient.data).toEqual(ofRecurrent);
    (layer.recurrentWeights as Tensor).keepGradient = false;
    learn();
    expect([hidden.gradient.data, cell.gradient.data]).toEqual(ofState);
  });

  it("goes on from where it was, without steps too", () => {
    const layer = lstm(2, 3);
    const state = { hidden: randomTensor([4, 3]), cell: randomTensor([4, 3]) };
    const nothing = layer.run(zeros([4, 0, 2]), { state }).state;
    expect([nothing.hidden, nothing.cell]).toEqual([state.hidden, state.cell]);
    expect(layer.run(zeros([4, 0, 2])).state.cell.data).toEqual(new Float32Array(12));
  });

  it("takes whole numbers for one-hot rows", () => {
    setSeed("one-hot");
    const layer = lstm(4, 3, { oneHot: true });
    const dense = lstm(4, 3);
    for (const [i, one] of dense.parameters().entries())
      one.assign(layer.parameters()[i] as Tensor);
    const numbers = [
      [0, 3, 1],
      [2, 2, 0],
    ];
    const rows = numbers.map((row) => row.map((one) => [0, 1, 2, 3].map((i) => Number(i === one))));
    layer(tensor(numbers)).power(2).sum().backward();
    dense(tensor(rows)).power(2).sum().backward();
    const [found, wanted] = [layer(tensor(numbers)), dense(tensor(rows))];
    for (const [i, value] of wanted.data.entries()) expect(found.data[i]).toBeCloseTo(value, 5);
    for (const [which, parameter] of dense.parameters().entries()) {
      const other = layer.parameters()[which] as Tensor;
      for (const [i, value] of parameter.gradient.data.entries()) {
        expect(other.gradient.data[i]).toBeCloseTo(value, 5);
      }
    }
    expect(layer.runStep(tensor([0, 2])).outputs.data).toEqual(stepOf(found, 0).data);
  });
});

describe("gates", () => {
  it("are held at every step, or at some", () => {
    setSeed("held");
    const layer = lstm(2, 3);
    const x = randomTensor([2, 5, 2]);
    const free = layer.run(x);
    const { gates, cells } = layer.run(x, { override: { forget: 1, input: 0 } });
    expect(cells.data).toEqual(new Float32Array(30));
    expect([gates.forget.data, gates.input.data]).toEqual([ones([30]).data, zeros([30]).data]);

    const later = layer.run(x, { override: (step) => (step === 3 ? { forget: 0 } : {}) });
    const early = (all: Tensor) => all.slice(0, 3, { axis: 1 }).data;
    expect(early(later.outputs)).toEqual(early(free.outputs));
    expect(stepOf(later.gates.forget, 3).data).toEqual(new Float32Array(6));
    const written = stepOf(later.gates.input, 3).multiply(stepOf(later.gates.candidate, 3));
    expect(stepOf(later.cells, 3).data).toEqual(written.data);
    expect(stepOf(later.outputs, 3).data).not.toEqual(stepOf(free.outputs, 3).data);
  });

  it("that are held at what they are change no bit", () => {
    setSeed("same");
    for (const kind of ["gru", "lstm"] as const) {
      const layer = make(kind, 2, 5);
      const x = randomTensor([3, 4, 2]);
      const { outputs, gates } = layer.run(x);
      const { candidate, ...open } = gates as Record<string, Tensor>;
      const override = (step: number) =>
        Object.fromEntries(Object.entries(open).map(([name, all]) => [name, stepOf(all, step)]));
      expect(layer.run(x, { override }).outputs.data).toEqual(outputs.data);
      expect(layer.run(x, { override: () => undefined }).outputs.data).toEqual(outputs.data);
      expect(candidate?.shape).toEqual([3, 4, 5]);
    }
  });

  it("are held unit by unit: NaN leaves one free", () => {
    const layer = lstm(2, 3);
    const x = randomTensor([2, 2]);
    const free = layer.runStep(x).gates.output;
    const { gates } = layer.runStep(x, { override: { output: tensor([0, Number.NaN, 1]) } });
    for (const b of [0, 1]) {
      const row = [0, 1, 2].map((i) => gates.output.item(b, i));
      expect(row).toEqual([0, free.item(b, 1), 1]);
    }
  });

  it("pass no gradient on while they are held", () => {
    const layer = gru(2, 3);
    layer
      .run(randomTensor([2, 4, 2]), { override: { update: 0.5, reset: 1 } })
      .outputs.sum()
      .backward();
    const ofGates = layer.bias?.gradient.slice(0, 6).data;
    expect(ofGates).toEqual(new Float32Array(6));
  });
});

function expectIdentity({ data, shape }: Tensor): void {
  for (const [at, x] of data.entries()) {
    expect(x).toBeCloseTo(at % ((shape[0] as number) + 1) === 0 ? 1 : 0, 5);
  }
}

describe("first weights", () => {
  it("lie between ±1/√hidden, and forgetBias is what it says", () => {
    setSeed("first");
    const layer = lstm(100, 64, { forgetBias: 3 });
    const largest = (x: Tensor | undefined) => Math.max(...(x?.data ?? []).map(Math.abs));
    for (const weights of [layer.inputWeights, layer.recurrentWeights]) {
      expect(largest(weights)).toBeGreaterThan(0.124);
      expect(largest(weights)).toBeLessThanOrEqual(0.125);
    }
    expect(layer.bias?.slice(64, 128).data).toEqual(new Float32Array(64).fill(3));
    expect(largest(layer.bias?.slice(0, 64))).toBeLessThanOrEqual(0.125);
  });

  it("are orthogonal for each gate", () => {
    const { recurrentWeights } = lstm(2, 7, { recurrentInitialize: "orthogonal" });
    for (let i = 0; i < 4; i++) {
      const square = (recurrentWeights as Tensor).slice(7 * i, 7 * i + 7, { axis: 1 });
      expectIdentity(square.transpose().matmul(square));
    }
  });

  it("are orthogonal in the shorter direction of any layer", () => {
    const product = (weights: Tensor) => weights.transpose().matmul(weights);
    const tall = linear(9, 4, { initialize: "orthogonal" }).weights;
    const wide = linear(4, 9, { initialize: "orthogonal" }).weights;
    expectIdentity(product(tall));
    expectIdentity(product(wide.transpose()));
  });
});

import { describe, expect, it } from "vitest";
import {
  adam,
  batchNorm,
  crossEntropy,
  dropout,
  evaluate,
  getRandomState,
  linear,
  meanSquaredError,
  relu,
  sequential,
  setSeed,
  sgd,
  sigmoid,
  tanh,
  tensor,
  zeros,
} from "../index.ts";
import { diagnose } from "./diagnose.ts";
import { brokenNetworks } from "./gallery/broken.ts";
import { healthyNetworks, train } from "./gallery/healthy.ts";
import { deep, inputs, points } from "./gallery/parts.ts";
import { words } from "./words.ts";

const seeds = [1, 2, 3];

describe("a broken network", () => {
  it.each(brokenNetworks)("$name", ({ make, finding, where }) => {
    for (const seed of seeds) {
      setSeed(seed);
      const [first] = diagnose(...(make() as Parameters<typeof diagnose>)).findings;
      expect([first?.what, first?.where]).toEqual([finding, where]);
    }
  });

  it("is in the gallery for everything that can be found", () => {
    const shown = new Set(brokenNetworks.map(({ finding }) => finding));
    expect([...shown].sort()).toEqual(Object.keys(words).sort());
  });
});

describe("a healthy network gets a clean bill, before and after it learns", () => {
  it.each(healthyNetworks)("$name", ({ make }) => {
    for (const seed of seeds) {
      setSeed(seed);
      const network = make();
      const { model, batch, loss = crossEntropy, optimizer } = network;
      const bill = () =>
        diagnose(model, batch, { loss, optimizer }).findings.map(
          ({ what, where, seen }) => `${what}, ${where}: ${seen}`,
        );
      expect(bill()).toEqual([]);
      const before = evaluate(() => loss(model(batch.inputs), batch.labels).item());
      train(network);
      expect(evaluate(() => loss(model(batch.inputs), batch.labels).item())).toBeLessThan(before);
      expect(bill()).toEqual([]);
    }
  });
});

describe("diagnose", () => {
  it("gives the measures of each layer, for charts", () => {
    setSeed(1);
    const model = deep(10, sigmoid);
    const { layers, findings, loss } = diagnose(model, points, {
      optimizer: adam(model.parameters(), { rate: 0.01 }),
    });
    const gradients = layers.flatMap(({ gradient }) => gradient ?? []);
    expect(gradients).toHaveLength(11);
    expect(gradients).toEqual(gradients.toSorted((one, other) => one - other));
    expect(layers[1]).toEqual({
      layer: "layer 1, sigmoid",
      ...{ dead: undefined, saturated: 0 },
      ...{ gradient: undefined, weights: undefined, update: undefined },
    });
    expect(layers[20]?.update).toBeGreaterThan(0.001);
    expect(loss).toBeCloseTo(Math.log(3), 0);
    expect(findings[0]?.amount).toBeLessThan(1e-7);
  });

  it("says in words what it found", () => {
    const model = sequential(linear(2, 3), tanh);
    const text = String(diagnose(model, points));
    expect(text).toContain(
      "1 finding\n" +
        "1. activation-before-loss (layer 1, tanh): The outputs go through tanh into the loss.\n" +
        "   The loss squeezes sums itself; squeezed twice, answers can't get sure.\n" +
        "   Leave the last activation out; use it where you look at answers.\n" +
        "layer            gradient",
    );
    expect(String(diagnose(sequential(linear(2, 3)), points))).toMatch(/^Nothing wrong found\n/);
  });

  it("looks into layers of one's own", () => {
    const [first, last] = [deep(10, sigmoid), linear(3, 3)];
    const model = Object.assign((x: typeof inputs) => last(relu(first(x))), {
      ...{ first, last },
      parameters: () => [...first.parameters(), ...last.parameters()],
    });
    const { findings, layers } = diagnose(model, points);
    expect(findings[0]).toMatchObject({ what: "vanishing-gradients", where: "layer first.0" });
    expect(layers.map(({ layer }) => layer)).toContain("layer last");
  });

  it("takes squared error where the labels have the shape of the outputs", () => {
    const targets = inputs.multiply(0.5);
    const model = sequential(linear(2, 8), tanh, linear(8, 2));
    const expected = evaluate(() => meanSquaredError(model(inputs), targets).item());
    expect(diagnose(model, { inputs, labels: targets }).loss).toBe(expected);
  });

  it("leaves everything as it was", () => {
    const run = (look: boolean) => {
      setSeed("unchanged");
      const normalized = batchNorm(16);
      const model = sequential(linear(2, 16), normalized, relu, dropout(0.5), linear(16, 3));
      const optimizer = sgd(model.parameters(), { rate: 0.1, momentum: 0.9 });
      const examine = () => look && diagnose(model, points, { optimizer });
      const seen: unknown[] = [];
      examine();
      for (let step = 0; step < 3; step++) {
        const loss = crossEntropy(model(inputs), points.labels);
        examine();
        loss.backward();
        examine();
        seen.push(normalized.runningMean.data, normalized.runningVariance.version);
        seen.push(model.parameters().map(({ gradient, version }) => [gradient.data, version]));
        optimizer.step();
        examine();
        seen.push(model.parameters().map(({ data, version }) => [data, version]));
      }
      seen.push(optimizer.getState(), getRandomState(), inputs.keepGradient);
      return seen;
    };
    expect(run(true)).toEqual(run(false));
  });

  it("leaves everything as it was when the network fails", () => {
    const model = sequential(linear(2, 3), linear(4, 3));
    const before = model.parameters().map(({ storage }) => storage);
    expect(() => diagnose(model, points)).toThrow("linear(4, 3) can't take an input");
    expect(model.parameters().map(({ storage }) => storage)).toEqual(before);
    const withLoss = (loss: () => never) => () => diagnose(linear(2, 3), points, { loss });
    expect(withLoss(() => undefined as never)).toThrow(
      "diagnose needs a tensor, but got undefined.",
    );
    expect(
      withLoss(() => {
        throw new TypeError("a slip");
      }),
    ).toThrow("a slip");
  });

  it("does not say that training broke", async () => {
    const { onNotFinite } = await import("../index.ts");
    let reports = 0;
    const stop = onNotFinite(() => reports++);
    const model = sequential(linear(2, 3, { initialize: () => Number.NaN }));
    diagnose(model, points, { optimizer: sgd(model.parameters(), { rate: 1 }) });
    stop();
    expect(reports).toBe(0);
  });

  it("judges no unit by a few examples", () => {
    const model = sequential(linear(2, 4, { initialize: () => -1 }), relu, linear(4, 3));
    model.parameters()[1]?.assign(zeros([4]).subtract(5));
    const few = {
      inputs: tensor([
        [1, 1],
        [2, 1],
      ]),
      labels: [0, 1],
    };
    expect(diagnose(model, few).layers[1]?.dead).toBeUndefined();
  });

  it("explains wrong arguments", () => {
    const model = linear(2, 3);
    const rest =
      "It runs the network forward and backward on a batch, as training does.\n" +
      "Write diagnose(model, { inputs, labels }, { optimizer }).";
    const anything = (value: unknown) => value as never;
    expect(() => diagnose(anything("model"), points)).toThrow(
      `diagnose needs a network, but got "model".\n${rest}`,
    );
    expect(() => diagnose(model, anything(inputs))).toThrow(
      `diagnose needs a batch with a tensor of inputs, but got an object of Tensor.\n${rest}`,
    );
    expect(() => diagnose(model, anything(undefined))).toThrow(
      `diagnose needs a batch with a tensor of inputs, but got undefined.\n${rest}`,
    );
    expect(() => diagnose(model, points, { optimizer: anything(0.1) })).toThrow(
      `diagnose needs an optimizer, but got 0.1.\n${rest}`,
    );
    expect(() => evaluate(() => diagnose(model, points))).toThrow(
      `diagnose can't look at gradients inside evaluate.\n${rest}`,
    );
    expect(() => diagnose(model, points, anything({ optimiser: 1 }))).toThrow(
      'diagnose has no option "optimiser".',
    );
  });
});

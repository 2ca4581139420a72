import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  adam,
  adamW,
  evaluate,
  type Model,
  namedParameters,
  type Optimizer,
  readSafetensors,
  rmsProp,
  sgd,
  type Tensor,
} from "../../lib/index.ts";
import { type Network, networks } from "./networks.ts";

/** As make-runs.py sets them. */
const optimizers: Record<string, (parameters: Tensor[]) => Optimizer> = {
  sgd: (parameters) => sgd(parameters, { rate: 0.05 }),
  momentum: (parameters) => sgd(parameters, { rate: 0.05, momentum: 0.9 }),
  adam: (parameters) => adam(parameters, { rate: 0.01 }),
  adamW: (parameters) => adamW(parameters, { rate: 0.01, decay: 0.1 }),
  rmsProp: (parameters) => rmsProp(parameters, { rate: 0.01 }),
};

/** Float32 keeps 24 bits, about 6e-8 of a value; sums over a network lose some of them. */
const ONCE = 2e-6;
/** After 20 steps, each of which passes on the errors of the one before. */
const TRAINED = 2e-4;

describe.each(networks)("a $name network", (network) => {
  const stored = readRun(network);

  it("gives PyTorch's outputs for the same weights and inputs", () => {
    const model = begin(network, stored);
    const outputs = model(get(stored, "inputs"));
    expectAgreement(outputs, get(stored, "outputs"), ONCE);
  });

  it("gives PyTorch's gradients of every parameter", () => {
    const model = begin(network, stored);
    network.loss(model(get(stored, "inputs")), get(stored, "labels")).backward();
    for (const [name, parameter] of effective(network, model)) {
      expectAgreement(parameter.gradient as Tensor, get(stored, `gradient.${name}`), ONCE, name);
    }
  });

  it.each(Object.keys(optimizers))("learns in 20 steps of %s what it learns in PyTorch", (name) => {
    const model = begin(network, stored);
    const { loss } = network;
    const make = optimizers[name] as (parameters: Tensor[]) => Optimizer;
    const optimizer = make(model.parameters());
    const losses = get(stored, `losses.${name}`).data;
    for (const [step, expected] of losses.entries()) {
      const value = loss(model(get(stored, "inputs")), get(stored, "labels"));
      value.backward();
      optimizer.step();
      expect(Math.abs(value.item() - expected), `loss of step ${step}`).toBeLessThan(TRAINED);
    }
    expect(losses.at(-1)).toBeLessThan(losses[0] as number);
    const evaluated = evaluate(() => model(get(stored, "inputs")));
    expectAgreement(evaluated, get(stored, `evaluated.${name}`), TRAINED);
    for (const [place, parameter] of effective(network, model)) {
      expectAgreement(parameter, get(stored, `final.${name}.${place}`), TRAINED, place);
    }
  });
});

function readRun({ name }: Network): ReadonlyMap<string, Tensor> {
  const file = new URL(`./runs/${name}.safetensors`, import.meta.url);
  return readSafetensors(readFileSync(file)).tensors;
}

function get(stored: ReadonlyMap<string, Tensor>, name: string): Tensor {
  const found = stored.get(name);
  if (found === undefined) throw new Error(`The run has no ${name}.`);
  return found;
}

function effective({ withoutEffect = [] }: Network, model: Model): [string, Tensor][] {
  return [...namedParameters(model)].filter(([name]) => !withoutEffect.includes(name));
}

/** The network with the weights the run began with. */
function begin({ model }: Network, stored: ReadonlyMap<string, Tensor>): ReturnType<typeof model> {
  const begun = model();
  for (const [name, parameter] of namedParameters(begun)) {
    parameter.assign(get(stored, `initial.${name}`));
  }
  return begun;
}

/** Every number within `tolerance` of the largest expected one: zero is then as good as tiny. */
function expectAgreement(found: Tensor, expected: Tensor, tolerance: number, name = ""): void {
  expect(found.shape, name).toEqual(expected.shape);
  const largest = expected.data.reduce((size, value) => Math.max(size, Math.abs(value)), 0);
  const worst = found.data.reduce(
    (size, value, i) => Math.max(size, Math.abs(value - (expected.data[i] as number))),
    0,
  );
  expect(largest, name).toBeGreaterThan(0);
  expect(worst / largest, name).toBeLessThan(tolerance);
}

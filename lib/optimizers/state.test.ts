import { describe, expect, it } from "vitest";
import { ValueError } from "../errors.ts";
import { linear } from "../index.ts";
import { full, ones, type Tensor } from "../tensor/index.ts";
import { adam, adamW, type Optimizer, rmsProp, sgd } from "./index.ts";

const kinds: Record<string, (parameters: Tensor[]) => Optimizer> = {
  sgd: (parameters) => sgd(parameters, { rate: 0.1 }),
  "sgd with momentum": (parameters) => sgd(parameters, { rate: 0.1, momentum: 0.9 }),
  adam: (parameters) => adam(parameters, { rate: 0.1 }),
  adamW: (parameters) => adamW(parameters, { rate: 0.1 }),
  rmsProp: (parameters) => rmsProp(parameters, { rate: 0.1 }),
};

/** Takes steps along gradients that depend on `seed` and nothing else; what they lead to. */
function walk(parameters: Tensor[], optimizer: Optimizer, seed: number): number[] {
  for (let step = 0; step < 5; step++) {
    for (const [i, parameter] of parameters.entries()) {
      // Some steps do not reach the first parameter.
      if (i > 0 || step > 2) parameter.gradient = full(parameter.shape, Math.sin(seed + step + i));
    }
    optimizer.step();
  }
  return parameters.flatMap((parameter) => [...parameter.data]);
}

function begin(parameters: Tensor[]): void {
  for (const parameter of parameters) parameter.assign(ones(parameter.shape));
}

describe("the state of an optimizer", () => {
  it.each(Object.entries(kinds))("takes %s back to where it was, as often as wanted", (_, make) => {
    const parameters = linear(2, 3).parameters();
    const optimizer = make(parameters);
    const fresh = optimizer.getState();
    walk(parameters, optimizer, 0);
    const state = optimizer.getState();
    begin(parameters);
    const expected = walk(parameters, optimizer, 1);
    for (const seed of [7, 8]) {
      walk(parameters, optimizer, seed);
      optimizer.rate = 3;
      optimizer.setState(state);
      begin(parameters);
      expect(walk(parameters, optimizer, 1)).toEqual(expected);
      expect([optimizer.rate, optimizer.steps]).toEqual([0.1, 10]);
    }
    optimizer.setState(fresh);
    begin(parameters);
    const again = walk(parameters, optimizer, 1);
    begin(parameters);
    expect(again).toEqual(walk(parameters, make(parameters), 1));
  });

  it("goes over to another optimizer of the same kind, and is a copy", () => {
    const [left, right] = [linear(2, 3).parameters(), linear(2, 3).parameters()];
    const from = kinds["adam"]?.(left) as Optimizer;
    const to = kinds["adam"]?.(right) as Optimizer;
    walk(left, from, 0);
    to.setState(from.getState());
    begin(left);
    const expected = walk(left, from, 1);
    begin(right);
    expect(walk(right, to, 1)).toEqual(expected);
  });

  it("does not count a step that found no gradient", () => {
    const [left, right] = [linear(1, 1).parameters(), linear(1, 1).parameters()];
    const patient = kinds["adam"]?.(left) as Optimizer;
    const hasty = kinds["adam"]?.(right) as Optimizer;
    for (let i = 0; i < 3; i++) expect(() => hasty.step()).toThrow("step() found no gradient");
    begin(left);
    begin(right);
    expect(walk(right, hasty, 1)).toEqual(walk(left, patient, 1));
  });

  it("is refused by another kind, and for other parameters, before anything changes", () => {
    const parameters = linear(2, 3).parameters();
    const optimizer = kinds["adam"]?.(parameters) as Optimizer;
    walk(parameters, optimizer, 0);
    const before = optimizer.getState();
    const anything = (value: unknown) => value as never;
    expect(() => optimizer.setState(sgd(parameters, { rate: 1 }).getState())).toThrow(
      "adam can't go on from the state of sgd.\n" +
        "Each kind of optimizer remembers something of its own.\n" +
        "Give it what getState() gave at an optimizer made by adam.",
    );
    expect(() => optimizer.setState(anything(undefined))).toThrow("can't go on from undefined.");
    for (const wrong of [{ name: {} }, { memories: [null] }, { memories: 3 }, { steps: "two" }]) {
      expect(() => optimizer.setState(anything({ ...before, ...wrong }))).toThrow(ValueError);
    }
    const lost = anything({ ...before, memories: [[null]] });
    expect(() => optimizer.setState(lost)).toThrow("For parameter 0 it holds no numbers");
    expect(() => adam(parameters, { rate: 1, beta1: anything("0.9") })).toThrow(ValueError);
    expect(() => adam(parameters, { rate: 1, epsilon: anything([1e-8]) })).toThrow(ValueError);
    const others = linear(4, 3).parameters();
    const other = adam(others, { rate: 1 });
    walk(others, other, 0);
    expect(() => optimizer.setState(other.getState())).toThrow(
      "adam can't go on from the state of an optimizer for other parameters.\n" +
        "For parameter 0 it holds 12 numbers, but the parameter has 6 here.\n" +
        "Make both from models of the same layers.",
    );
    const few = adam([parameters[0] as Tensor], { rate: 1 });
    expect(() => few.setState(before)).toThrow(
      "For parameter 1 it holds 3 numbers, but there is no such parameter here.",
    );
    expect(optimizer.getState()).toEqual(before);
  });
});

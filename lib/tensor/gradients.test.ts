import { afterEach, describe, expect, it } from "vitest";
import { limits } from "../array/recycle.ts";
import { randomGenerator } from "../random.ts";
import { checkGradient } from "./gradient-check.ts";
import { layerTrials } from "./gradient-layer-trials.ts";
import { trials } from "./gradient-trials.ts";
import * as everything from "./index.ts";

/** Every operation a gradient flows through. */
const all = [...trials, ...layerTrials];

/** What this folder gives that no gradient flows through. */
const constant = new Set([
  ...["Tensor", "createParameter", "full", "ones", "tensor", "zeros", "accuracy", "evaluate"],
  ...["change", "checkImages", "checkTensor", "isEvaluating", "laterHidden", "noteLeaves"],
  ...["onNotFinite", "slideAlong", "backward", "detach", "assign", "item", "toArray", "toString"],
  ...["argmax", "equal", "greater", "greaterOrEqual", "less", "lessOrEqual"],
]);
const methods = Object.getOwnPropertyDescriptors(everything.Tensor.prototype);
const operations = [
  ...Object.entries(everything),
  ...Object.entries(methods).map(([name, { value }]) => [name, value] as const),
].flatMap(([name, one]) => (typeof one === "function" && name !== "constructor" ? name : []));

describe("the gradient of each operation equals the slope of its result", () => {
  const usual = { ...limits };
  afterEach(() => {
    Object.assign(limits, usual);
  });

  it.each(all)("$name", (trial) => {
    checkGradient(trial, randomGenerator(trial.name).uniform);
  });

  it.each(all)("$name, when all room is used again at every step", (trial) => {
    Object.assign(limits, { nursery: -1, lasting: -1 });
    checkGradient(trial, randomGenerator(trial.name).uniform);
  });

  const tried = new Set(all.map(({ name }) => name.match(/^\w+/)?.[0]));

  it.each(operations.filter((name) => !constant.has(name)))("is tried for %s", (name) => {
    expect(
      tried.has(name),
      `Add "${name}" to lib/tensor/gradient-trials.ts, or to "constant" if no gradient flows through it.`,
    ).toBe(true);
  });
});

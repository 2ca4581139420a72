import { describe, expect, it } from "vitest";
import * as data from "../../../../lib/data/index.ts";
import * as library from "../../../../lib/index.ts";
import * as notebook from "../../show/index.ts";
import * as known from "./known-calls.ts";

/** Functions of our modules whose results may hold what they are given, or are not only values. */
const holding = new Set(
  `
  DataError GradientError ShapeError Tensor ValueError
  adam adamW rmsProp sgd cosineRate linearRate stepRate warmUp takeSnapshot onNotFinite getRandomState
  attention averagePool2d batchNorm conv1d conv2d dropout embedding gru layerNorm linear lstm
  maxPool2d positionalEncoding rnn sequential layerOf namedParameters namedState readSafetensors
  batches blobs circles digits heartbeats languageWords letters moons penguins principalComponents
  shuffle sonar spiral split standardize xor
  draw histograms lineChart microphone recordTraining upload uploadImage uploadTable
`
    .trim()
    .split(/\s+/),
);

const lists = {
  plainFunctions: known.plainFunctions,
  freshFunctions: known.freshFunctions,
  returnsResult: known.returnsResult,
  returnsResults: known.returnsResults,
  "holding, in this test": holding,
};
const doors: Record<string, unknown> = { ...library, ...data, ...notebook };
const functions = Object.keys(doors).filter((name) => typeof doors[name] === "function");

describe("what cells import", () => {
  it.each(functions.filter((name) => !known.changesArguments.test(name)))(
    "is known by what it does with what it is given: %s",
    (name) => {
      const found = Object.entries(lists).flatMap(([list, names]) => (names.has(name) ? list : []));
      expect(
        found.length,
        `Add "${name}" to one list of src/notebook/plan/effects/known-calls.ts: to freshFunctions if its result
holds nothing of what it is given, to plainFunctions if it gives back a number or nothing at all, and keeps
nothing. If it keeps some of it, add it to "holding" in known-calls.test.ts. Found in: ${found.join(", ") || "none"}.`,
      ).toBe(1);
    },
  );

  it.each(Object.entries(lists))("is there for every name in %s", (_, names) => {
    expect([...names].filter((name) => !(name in doors))).toEqual([]);
  });
});

describe("a tensor's method", () => {
  const properties = Object.getOwnPropertyDescriptors(library.Tensor.prototype);
  const methods = Object.entries(properties).flatMap(([name, { value }]) =>
    typeof value === "function" && name !== "constructor" ? name : [],
  );

  it.each(methods.filter((name) => !known.changesLibrary.test(name)))("is known: %s", (name) => {
    expect(
      known.isKnownMethod(name),
      `Add "${name}" to freshMethods of src/notebook/plan/effects/known-calls.ts, or to plainMethods if it gives back no object.`,
    ).toBe(true);
  });
});

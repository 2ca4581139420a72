import { expect, it } from "vitest";
import type { Output } from "../protocol/outputs.ts";
import { exampleChart, exampleMap, exampleOutputs } from "./example-outputs.ts";
import { walkOf } from "./walk-of.ts";

/** What is read as the keys are pressed one after the other. */
function read(output: Output | undefined, ...keys: string[]): string[] {
  const walk = output && walkOf(output);
  if (!walk) throw new Error("nothing to go through");
  let place: unknown;
  return keys.map((key) => {
    place = walk.next(place, key);
    expect(walk.mark(place).attributes["class"]).toBe("walk-mark");
    return walk.say(place);
  });
}

const example = (kind: Output["kind"]) => exampleOutputs.find((output) => output.kind === kind);

it("goes through the cells of grids", () => {
  expect(read(example("heat-map"), "Home", "ArrowDown", "End", "ArrowUp")).toEqual([
    "first, unit 0: −1",
    "second, unit 0: 0.5",
    "second, unit 4: 1",
    "first, unit 4: 2",
  ]);
  expect(read(example("confusion"), "ArrowDown", "ArrowRight")[1]).toContain(
    "cat wrongly taken for dog",
  );
});

it("goes through the bins of histograms, moment by moment", () => {
  expect(read(example("histogram"), "Home", "ArrowRight", "ArrowDown")).toEqual([
    "step 0, from −1 to −0.333: 1 value",
    "step 0, from −0.333 to 0.333: 3 values",
    "step 10, from −0.333 to 0.333: 3 values",
  ]);
});

it("goes through the points of each class, and says what a model says of them", () => {
  expect(read(example("scatter"), "Home", "ArrowDown")).toEqual([
    "cats, length 1, weight 2",
    "dogs, length 3, weight 1",
  ]);
  expect(read(exampleMap(), "End", "End")[1]).toMatch(
    /^class 0, x [−\d.]+, y [−\d.]+; the model says class \d, \d+ % sure$/,
  );
});

it("goes through the units of a network and reads their weights", () => {
  expect(read(example("network"), "Home", "ArrowRight", "ArrowDown", "End")).toEqual([
    "inputs, unit 0 of 2",
    "layer 1, unit 0 of 2: weights 1, −0.5",
    "layer 1, unit 1 of 2: weights −1, NaN",
    "outputs, unit 0 of 1: weights 2, 0",
  ]);
  const large: Output = { kind: "network", title: "", layers: [784, 10] };
  expect(read(large, "Home", "ArrowRight")).toEqual([
    "inputs: 784 units",
    "outputs: 10 units, each with 784 weights",
  ]);
});

it("goes along recorded lines, finds what is under the pointer, and leaves other keys alone", () => {
  const chart = exampleChart(["deep"], 11);
  expect(read(chart, "End", "End")).toEqual(["deep, step 0: 1", "deep, step 50: 0.9048"]);
  const walk = walkOf(chart);
  expect(walk?.under(0.99, 0.9)).toEqual({ line: 0, index: 10 });
  expect(walk?.next(undefined, "Enter")).toBeUndefined();
  expect(walkOf({ kind: "notice", text: "" })).toBeUndefined();
});

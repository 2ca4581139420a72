import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writerOf } from "./formats/onnx-layers.ts";
import * as library from "./index.ts";
import { costOf } from "./inspection/costs.ts";
import type { Step } from "./layers/steps-of.ts";

const { ones, Tensor } = library;

/** Every `kind` that a layer's interface names. */
const kinds = new Set(
  globSync("layers/**/*.ts", { cwd: import.meta.dirname })
    .filter((file) => !file.endsWith(".test.ts"))
    .map((file) => readFileSync(`${import.meta.dirname}/${file}`, "utf8"))
    .flatMap((text) => [...text.matchAll(/\bkind\??:((?:\s*\|?\s*"\w+")+)/g)])
    .flatMap(([, names = ""]) => [...names.matchAll(/"(\w+)"/g)].map(([, kind = ""]) => kind)),
);
// It is taken apart into what it is made of.
kinds.delete("sequential");

const layerOf = (kind: string) =>
  Object.assign((x: library.Tensor) => x, { kind, parameters: () => [] });

/** Functions that may stand in a network by their names, as relu does. */
const steps = Object.entries(library).filter(
  (entry): entry is [(typeof entry)[0], Step & typeof library.relu] =>
    typeof entry[1] === "function" && isStep(entry[1] as Step),
);

/** Whether it makes a tensor of a batch of rows, sequences or images alone. */
function isStep(step: Step): boolean {
  return [
    [2, 3],
    [2, 3, 4],
    [2, 3, 4, 1],
  ].some((shape) => {
    try {
      return step(ones(shape)) instanceof Tensor;
    } catch {
      return false;
    }
  });
}

const remedy = (name: string, list: string) => `Add "${name}" to ${list}.`;

describe("a layer", () => {
  it("is found", () => {
    expect(kinds).toContain("averagePool2d");
  });

  it.each([...kinds])("has its costs: %s", (kind) => {
    const cost = costOf(layerOf(kind), [1, 1, 1], [1, 1, 1]);
    expect(cost, remedy(kind, "kinds of lib/inspection/costs.ts")).toBeDefined();
  });

  it.each([...kinds])("is said in ONNX: %s", (kind) => {
    const list = "Known and kinds of lib/formats/onnx-layers.ts";
    expect(writerOf(layerOf(kind)), remedy(kind, list)).toBeDefined();
  });
});

describe("a function that may stand in a network", () => {
  it("is found", () => {
    expect(steps.map(([name]) => name)).toEqual(expect.arrayContaining(["relu", "lastStep"]));
  });

  it.each(steps)("has its costs: %s", (name, step) => {
    const list = "freeFunctions of lib/inspection/costs.ts";
    expect(costOf(step, [1], [1]), remedy(name, list)).toBeDefined();
  });

  it.each(steps)("is said in ONNX: %s", (name, step) => {
    const list = "functions of lib/formats/onnx-layers.ts";
    expect(writerOf(step), remedy(name, list)).toBeDefined();
  });
});

import { describe, expect, it } from "vitest";
import type { Output } from "../protocol/outputs.ts";
import { exampleOutputs } from "./example-outputs.ts";
import { plainText } from "./plain-text.ts";
import { renderOutput } from "./render-output.ts";

const controls = new Set(["slider", "choice", "toggle", "drawing", "upload", "microphone"]);
const said = (output: Output) => plainText(renderOutput(output));

describe("an output as text", () => {
  it("names its number", () => {
    expect(said({ kind: "value", name: "accuracy", value: 0.9375 })).toBe("accuracy: 0.9375");
  });

  it("sets words at the left and numbers at the right of a table's columns", () => {
    const rows = [
      ["simple", 96],
      ["deep", 1203],
    ];
    const table = { kind: "table", title: "Weights", columns: ["network", "count"], rows } as const;
    expect(said({ ...table, columns: [...table.columns] })).toBe(
      "Weights\nnetwork  count\nsimple      96\ndeep     1,203",
    );
  });

  it("says of a chart what it shows, and gives some of its numbers", () => {
    const [x, y] = [Float64Array.of(0, 1, 2), Float64Array.of(3, 2, 1)];
    expect(
      said({ kind: "line-chart", title: "Loss", x: "step", series: [{ name: "loss", x, y }] }),
    ).toBe(
      "Loss\nLoss falls from 3 to 1 between step 0 and 2.\nstep  loss\n   0     3\n   1     2\n   2     1",
    );
  });

  it("is never without words, never markup, and never empty lines; only controls may say nothing", () => {
    for (const output of exampleOutputs) {
      if (!controls.has(output.kind)) expect(said(output), output.kind).toMatch(/\w/);
      expect(said(output), output.kind).not.toMatch(/<\w|\n\n/);
    }
  });
});

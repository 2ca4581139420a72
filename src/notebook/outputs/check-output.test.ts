import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkOutput } from "./check-output.ts";
import { exampleChart, exampleMap, exampleOutputs } from "./example-outputs.ts";
import { toHtml } from "./markup.ts";
import { renderOutput } from "./render-output.ts";

const protocol = join(import.meta.dirname, "..", "protocol");
const kinds = globSync("*.ts", { cwd: protocol }).flatMap((file) =>
  [...readFileSync(join(protocol, file), "utf8").matchAll(/^ {2}kind: "([\w-]+)";/gm)].map(
    ([, kind = ""]) => kind,
  ),
);

it.each(kinds)("there is an example of %s, which these tests go through", (kind) => {
  const known: string[] = exampleOutputs.map((output) => output.kind);
  expect(known, `Add one to exampleOutputs of src/notebook/outputs/example-outputs.ts.`).toContain(
    kind,
  );
});

describe("checkOutput", () => {
  it.each(exampleOutputs.map((output) => [output.kind, output]))(
    "accepts a good %s",
    (_, output) => {
      expect(checkOutput(output)).toEqual(output);
      expect(checkOutput(output)).not.toBe(output);
    },
  );

  it("drops what does not belong to an output", () => {
    expect(checkOutput({ kind: "notice", text: "a", html: "<b>" })).toEqual({
      kind: "notice",
      text: "a",
    });
  });

  const map = exampleMap(10);
  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["an unknown kind", { kind: "html", html: "<b>" }],
    ["a text that is none", { kind: "text", level: "log", text: { toString: "x" } }],
    ["a text that is too long", { kind: "text", level: "log", text: "x".repeat(20_001) }],
    ["an unknown level", { kind: "text", level: "shout", text: "" }],
    ["a measure without a number", { kind: "measured", name: "t", value: "1", unit: "" }],
    ["a ragged table", { kind: "table", title: "", columns: ["a"], rows: [[1, 2]] }],
    [
      "a table of too many rows",
      { kind: "table", title: "", columns: [], rows: Array(1001).fill([]) },
    ],
    ["cells that are objects", { kind: "table", title: "", columns: ["a"], rows: [[{}]] }],
    [
      "lines of unequal lengths",
      {
        ...exampleChart([]),
        series: [{ name: "a", x: new Float64Array(1), y: new Float64Array(2) }],
      },
    ],
    ["lines in plain arrays", { ...exampleChart([]), series: [{ name: "a", x: [], y: [] }] }],
    ["lines of too many points", exampleChart(["a"], 2001)],
    ["an unknown scale", { ...exampleChart([]), yScale: "cubic" }],
    [
      "bars without names",
      {
        kind: "bar-chart",
        title: "",
        groups: [],
        series: [{ name: "", values: new Float64Array(1) }],
      },
    ],
    [
      "a heat map of the wrong size",
      { kind: "heat-map", title: "", width: 2, height: 2, values: new Float32Array(3) },
    ],
    [
      "a heat map with too few names",
      {
        kind: "heat-map",
        title: "",
        width: 1,
        height: 2,
        values: new Float32Array(2),
        rows: ["a"],
      },
    ],
    [
      "a histogram without bins",
      { kind: "histogram", title: "", low: 0, high: 1, bins: 0, x: "", moments: [] },
    ],
    ["a network of one layer", { kind: "network", title: "", layers: [2] }],
    [
      "a network with too few weights",
      { kind: "network", title: "", layers: [2, 2], weights: [new Float32Array(3)] },
    ],
    [
      "signed pictures without a size",
      {
        kind: "images",
        title: "",
        width: 1,
        height: 1,
        pixels: new Uint8Array(1),
        captions: [""],
        largest: -1,
      },
    ],
    [
      "fewer than no confusions",
      { kind: "confusion", title: "", classes: ["a"], counts: Float64Array.of(-1) },
    ],
    ["a map of the wrong size", { ...map, width: 11 }],
    ["a map of a class that does not exist", { ...map, classes: 2 }],
    ["a map without extent", { ...map, x: [1, 1] }],
    ["points without labels", { ...map, labels: new Uint8Array(2) }],
    ["more right answers than questions", { ...map, correct: map.count + 1 }],
    [
      "pictures of the wrong size",
      { kind: "images", title: "", width: 2, height: 2, pixels: new Uint8Array(5), captions: [""] },
    ],
    ["a line that is no line", { kind: "error", name: "E", message: "", line: 0 }],
  ])("refuses %s", (_, value) => {
    expect(checkOutput(value)).toBeUndefined();
  });

  it("never throws, and what it lets through can be drawn, whatever it is given", () => {
    const mutations = fc.record({
      example: fc.nat(exampleOutputs.length - 1),
      key: fc.nat(12),
      value: fc.anything({ withTypedArray: true, withBigInt: true }),
    });
    fc.assert(
      fc.property(mutations, ({ example, key, value }) => {
        const good = exampleOutputs[example] ?? {};
        const name = Object.keys(good)[key] ?? "kind";
        const output = checkOutput({ ...good, [name]: value });
        if (output) expect(toHtml(renderOutput(output))).toBeTypeOf("string");
        checkOutput(value);
      }),
      { numRuns: 400 },
    );
  });
});

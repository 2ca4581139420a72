import { describe, expect, it } from "vitest";
import { checkOutput } from "../outputs/check-output.ts";
import { barChart } from "./bar-chart.ts";
import { gathered, shown } from "./gathered.ts";

describe("barChart", () => {
  it("shows a number for each name", () => {
    const output = shown(() => barChart("Accuracy", { simple: 0.7, deep: 0.9 }));
    expect(output).toEqual({
      kind: "bar-chart",
      title: "Accuracy",
      groups: ["simple", "deep"],
      series: [{ name: "", values: Float64Array.of(0.7, 0.9) }],
    });
    expect(checkOutput(output)).toEqual(output);
  });

  it("bundles named numbers, and leaves room where one is missing", () => {
    const output = shown(() =>
      barChart("A", { digits: { simple: 1, deep: 2 }, toys: { deep: 3 } }),
    );
    expect(output).toMatchObject({
      groups: ["digits", "toys"],
      series: [
        { name: "simple", values: Float64Array.of(1, Number.NaN) },
        { name: "deep", values: Float64Array.of(2, 3) },
      ],
    });
  });

  it.each<[string, () => void, RegExp]>([
    ["no title", () => barChart({ a: 1 } as never, {}), /barChart got an object as its title\./],
    ["a list", () => barChart("A", [1] as never), /barChart got an array of 1 as its bars\./],
    ["nothing", () => barChart("A", {}), /barChart got an object as its bars\./],
    ["a text", () => barChart("A", { a: "1" as never }), /barChart got "1" for "a"\./],
    [
      "a tensor",
      () => barChart("A", { a: { item() {} } as never }),
      /for "a"\.\n.*\nPerhaps you meant its \.item/,
    ],
    [
      "too many",
      () =>
        barChart("A", Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`b${at}`, 1]))),
      /barChart got 201 bars\./,
    ],
  ])("explains what is wrong with %s", (_, draw, message) => {
    gathered(() => expect(draw).toThrow(message));
  });
});

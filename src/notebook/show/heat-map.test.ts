import { describe, expect, it } from "vitest";
import { tensor, zeros } from "../../../lib/index.ts";
import { checkOutput } from "../outputs/check-output.ts";
import { confusion } from "./confusion.ts";
import { gathered, shown } from "./gathered.ts";
import { heatMap } from "./heat-map.ts";

describe("heatMap", () => {
  it("takes a tensor or lists, and names for its sides", () => {
    const rows = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    const options = { rows: ["a", "b"], columns: "step" };
    const output = shown(() => heatMap("W", tensor(rows), options));
    expect(output).toEqual({
      kind: "heat-map",
      title: "W",
      width: 3,
      height: 2,
      values: Float32Array.of(1, 2, 3, 4, 5, 6),
      rows: ["a", "b"],
      columns: "step",
    });
    expect(checkOutput(output)).toEqual(output);
    expect(shown(() => heatMap("W", rows, options))).toEqual(output);
  });

  it("shows a large matrix by the means of blocks", () => {
    const row = Array.from({ length: 600 }, (_, place) => place);
    const output = shown(() => heatMap("W", [row, row]));
    expect(output).toMatchObject({ width: 200, height: 2, block: [1, 3] });
    expect(output.kind === "heat-map" && [...output.values.slice(0, 2)]).toEqual([1, 4]);
    expect(checkOutput(output)).toEqual(output);
  });

  it.each<[string, () => void, RegExp]>([
    [
      "no title",
      () => heatMap(zeros([2, 2]) as never, [[1]]),
      /heatMap got an object of Tensor as/,
    ],
    ["a vector", () => heatMap("W", zeros([3])), /heatMap can't show a tensor of shape \[3\]\./],
    ["ragged rows", () => heatMap("W", [[1], [1, 2]]), /heatMap got an array of 2 as its matrix\./],
    [
      "no numbers",
      () => heatMap("W", [["a"]] as never),
      /heatMap got an array of 1 as its matrix\./,
    ],
    [
      "too few names",
      () => heatMap("W", [[1, 2]], { columns: ["a"] }),
      /heatMap got an array of 1 for columns, but the matrix has 2 columns\./,
    ],
  ])("explains what is wrong with %s", (_, draw, message) => {
    gathered(() => expect(draw).toThrow(message));
  });
});

describe("confusion", () => {
  const counts = [
    [8, 2],
    [1, 9],
  ];

  it("takes counts, and names the classes by number where they have no names", () => {
    const output = shown(() => confusion("Pets", counts));
    expect(output).toEqual({
      kind: "confusion",
      title: "Pets",
      classes: ["class 0", "class 1"],
      counts: Float64Array.of(8, 2, 1, 9),
    });
    expect(checkOutput(output)).toEqual(output);
  });

  it.each<[string, () => void, RegExp]>([
    ["shares", () => confusion("Pets", [[0.5]]), /confusion got numbers that are no counts\./],
    ["no square", () => confusion("Pets", [[1, 2]]), /confusion got 1 rows and 2 columns\./],
    [
      "too few names",
      () => confusion("Pets", counts, { classes: ["cat"] }),
      /There are 1 class names, but 2 classes\./,
    ],
  ])("explains what is wrong with %s", (_, draw, message) => {
    gathered(() => expect(draw).toThrow(message));
  });
});

import { describe, expect, it } from "vitest";
import type { TableOutput } from "../../notebook/protocol/outputs.ts";
import { barColumns } from "./layer-bars.ts";

const table: TableOutput = {
  kind: "table",
  title: "A stack",
  columns: ["layer", "gradient", "bytes", "kind"],
  rows: [
    ["1", 1e-6, 0, "linear"],
    ["2", 0.001, 400, "relu"],
    ["3", 0.5, 100, "linear"],
  ],
};

describe("barColumns", () => {
  it("draws bars from 0 to the largest number", () => {
    const [bytes] = barColumns(table, [{ column: "bytes", title: "kept" }]);
    expect(bytes).toEqual({
      column: "bytes",
      title: "kept",
      scale: "",
      bars: [
        { length: 0, text: "0" },
        { length: 100, text: "400" },
        { length: 25, text: "100" },
      ],
    });
  });

  it("draws a logarithmic bar for every number above 0, and says from where to where", () => {
    const [gradient] = barColumns(table, [{ column: "gradient", scale: "logarithmic" }]);
    expect(gradient?.scale).toBe("10⁻⁷ to 1, logarithmic");
    expect(gradient?.bars.map(({ length }) => length)).toEqual([14.3, 57.1, 95.7]);
    const [bytes] = barColumns(table, [{ column: "bytes", scale: "logarithmic" }]);
    expect(bytes?.bars[0]?.length).toBe(0);
  });

  it("takes the results of formulas, as summary writes them", () => {
    const rows = [
      ["0 conv2d", "5 × 5 × 1 × 6 + 6 = 156"],
      ["1 relu", "0"],
      ["2 linear", "1,560"],
    ];
    const [bars] = barColumns({ columns: ["layer", "parameters"], rows }, [
      { column: "parameters" },
    ]);
    expect(bars?.bars.map(({ length, text }) => [length, text])).toEqual([
      [10, "156"],
      [0, "0"],
      [100, "1,560"],
    ]);
  });

  it("draws nothing of texts, or of a column that is not there", () => {
    expect(barColumns(table, [{ column: "kind" }])[0]?.bars).toEqual([]);
    expect(barColumns(table, [{ column: "time" }])[0]?.bars).toEqual([]);
  });
});

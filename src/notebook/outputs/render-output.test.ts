import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Output } from "../protocol/outputs.ts";
import { exampleChart, exampleMap, exampleOutputs } from "./example-outputs.ts";
import { toHtml } from "./markup.ts";
import { renderOutput } from "./render-output.ts";
import { renderRecorded } from "./render-recorded.ts";

const html = (output: Output) => toHtml(renderOutput(output));

describe("renderOutput", () => {
  it.each(exampleOutputs.map((output) => [output.kind, output]))(
    "draws the text of a reader in a %s as text",
    (_, output) => {
      const attack = "<img src=x onerror=alert(1)>";
      const attacked = Object.fromEntries(
        Object.entries(output).map(([key, value]) =>
          typeof value === "string" && !["kind", "level"].includes(key)
            ? [key, attack]
            : [key, value],
        ),
      ) as unknown as Output;
      expect(html(attacked)).not.toContain("<img src=x");
    },
  );

  it("says of what was recorded that it was measured elsewhere", () => {
    const output: Output = { kind: "measured", name: "one step", value: 1.2345, unit: "ms" };
    expect(renderRecorded(output)).toContain("on the authors’ machine");
    expect(html(output)).not.toContain("authors");
    expect(html(output)).toContain("1.23</data> ms");
  });

  it("lets all digits of a value be read", () => {
    expect(html({ kind: "value", name: "accuracy", value: 0.9566667 })).toContain(
      '<data value="0.9566667" title="0.9566667">0.9567</data>',
    );
    expect(html({ kind: "value", name: "n", value: 61706 })).not.toContain("title");
    expect(html({ kind: "value", name: "", value: Number.NaN })).toContain("NaN");
  });

  it("keeps the lines of an error and says where it is", () => {
    const text = html(exampleOutputs.at(-1) as Output);
    expect(text).toContain("line 3 of cell “train”");
    expect(text).toContain("What.\nWhy.\nWhat to do.");
    expect(text).toContain("Look there.");
  });

  it("gives a row its name and numbers their place at the right", () => {
    const text = html({ kind: "table", title: "", columns: ["net", "n"], rows: [["deep", 898]] });
    expect(text).toContain('<th scope="row">deep</th><td class="number">898</td>');
    expect(text).toContain('tabindex="0" role="group" aria-label="Table"');
  });

  it("leaves a column without a name without a heading", () => {
    const text = html({ kind: "table", title: "", columns: ["", "n"], rows: [["deep", 898]] });
    expect(text).toContain('<tr><td></td><th scope="col" class="number">n</th></tr>');
  });

  it("shows the first values of a tensor, and that there are more", () => {
    const values = Float32Array.from({ length: 256 }, (_, index) => index);
    const tensor = { name: "w", minimum: 0, maximum: 999, mean: 5, values };
    const text = html({ kind: "tensor", ...tensor, shape: [100, 64] });
    expect(text).toContain("<b>[100, 64]</b>");
    expect(text.match(/<tr>/g)).toHaveLength(5);
    expect(text).toContain("⋮");
    expect(html({ kind: "tensor", ...tensor, shape: [], values: Float32Array.of(4) })).toContain(
      ">4</td>",
    );
    expect(
      html({ kind: "tensor", ...tensor, shape: [0, 3], values: new Float32Array() }),
    ).toContain("empty");
  });
});

describe("a line chart", () => {
  it("is light: at most 8 kB, also of ten lines", () => {
    expect(html(exampleChart(["loss"], 2000)).length).toBeLessThan(8000);
    expect(html(exampleChart(["simple", "deep"], 2000)).length).toBeLessThan(8000);
    const ten = Array.from({ length: 10 }, (_, seed) => `seed ${seed}`);
    expect(html(exampleChart(ten, 2000)).length).toBeLessThan(16_000);
  });

  it("draws a simple network amber and a deep one indigo, each with its own dashes", () => {
    const text = html(exampleChart(["deep", "one hidden layer"]));
    expect(text).toMatch(/<path class="series-deep" d="[^"]+"><\/path>/);
    expect(text).toMatch(/<path class="series-simple" d="[^"]+" stroke-dasharray="7 4">/);
  });

  it("leaves a gap where a value is no number", () => {
    const chart = exampleChart(["loss"], 30);
    chart.series[0]?.y.fill(Number.NaN, 10, 20);
    expect(html(chart).match(/class="series-0" d="(M[^M"]+){2}"/)).not.toBeNull();
  });

  it("can be empty", () => {
    expect(html(exampleChart([]))).toContain("No points yet.");
    expect(html(exampleChart(["loss"], 0))).toContain("No points yet.");
    expect(html(exampleChart(["loss"], 1))).toContain("Training loss is 1 at step 0.");
  });

  it("has a table of selected values", () => {
    const text = html(exampleChart(["simple", "deep"]));
    expect(text).toContain('<details class="output-details"><summary>Table</summary>');
    expect(text.match(/<tr>/g)).toHaveLength(13);
  });
});

describe("a bar chart", () => {
  it("is a table with names before its bars and numbers behind them", () => {
    const output = exampleOutputs.find(({ kind }) => kind === "bar-chart") as Output;
    const text = html(output);
    expect(text).toContain('<th scope="rowgroup" colspan="3">digits</th>');
    expect(text).toMatch(/<th scope="row">simple<.th>.*series-simple.*<td class="number">0.91</);
    // A bar that is missing takes no row.
    expect(text.match(/<rect/g)).toHaveLength(3);
    expect(text).toContain(
      "Highest is deep in digits with 0.97, lowest simple in clothes with 0.83.",
    );
  });

  it("begins at 0, wherever that is", () => {
    const values = Float64Array.of(-1, 3, Number.NaN);
    const text = html({
      kind: "bar-chart",
      title: "",
      groups: ["a", "b", "c"],
      series: [{ name: "", values }],
    });
    expect(text).toContain('<rect x="0%" width="25%" height="100%">');
    expect(text).toContain('<rect x="25%" width="75%" height="100%">');
    expect(text).toContain("<rect></rect>");
  });
});

describe("a heat map", () => {
  const values = Float32Array.of(-1, 0, 2, 0.5, Number.NaN, 1);
  const heat = { kind: "heat-map", title: "W", width: 3, height: 2 } as const;

  it("says where it is lowest and highest, and that some are no numbers", () => {
    const text = html({ ...heat, values });
    expect(text).toContain("2 rows and 3 columns. Lowest at row 0, column 0: −1;");
    expect(text).toContain("highest at row 0, column 2: 2; 1 value not finite, in grey.");
    expect(text).toContain("<span>−2</span>");
    expect(text).toContain(">−1.0</text>");
  });

  it("names of many numbered columns only some", () => {
    const wide = { ...heat, width: 20, height: 1, values: new Float32Array(20) };
    const names = html({ ...wide, columns: [...wide.values.keys()].map(String) }).matchAll(
      /class="chart-tick-x"[^>]*>(\d+)/g,
    );
    expect([...names].map(([, name]) => Number(name))).toEqual([0, 3, 6, 9, 12, 15, 18]);
  });

  it("chooses one hue where there is one sign", () => {
    expect(html({ ...heat, values: values.map(Math.abs) })).toContain("<span>0</span>");
    expect(html({ ...heat, values: values.map(() => 5) })).toContain("<span>5</span>");
  });

  it("is light, also of 256 × 256 numbers", () => {
    const side = 256;
    const many = Float32Array.from({ length: side * side }, (_, at) => Math.sin(at / 99));
    const output = { ...heat, width: side, height: side, values: many };
    expect(renderRecorded(output).length).toBeLessThan(60_000);
  });
});

describe("a network", () => {
  it("says its layers, and tells signs by dashes, sizes by thickness", () => {
    const output = exampleOutputs.find(({ kind }) => kind === "network") as Output;
    const text = html(output);
    expect(text).toContain("2 inputs, one hidden layer of 2 units, 1 output. Of 6 weights");
    expect(text.match(/class="network-negative"/g)).toHaveLength(2);
    expect(text).toContain('stroke-width="3.5"');
    expect(html({ kind: "network", title: "", layers: [784, 128, 10] })).toContain(
      "one hidden layer of 128 units, 10 outputs; 101,632 connections.",
    );
  });
});

describe("a confusion", () => {
  it("counts what is right, says the commonest mistake, and frames the diagonal", () => {
    const output = exampleOutputs.find(({ kind }) => kind === "confusion") as Output;
    const text = html(output);
    expect(text).toContain("17 of 20 examples (85.0 %) are in the framed cells");
    expect(text).toContain("Most often cat is taken for dog: 2 times.");
    expect(text.match(/class="heat-frame"/g)).toHaveLength(2);
    expect(text).toContain(">80 %</tspan>");
  });
});

describe("a decision map", () => {
  it("is light, at most about 15 kB, and names classes, areas and score", () => {
    const text = html(exampleMap());
    expect(text.length).toBeLessThan(15_500);
    expect(text).toContain("297 of 300 points are in their own class (240 are drawn).");
    expect(text).toContain('class="map-area class-2"');
  });

  it("stays light when the model's answer is noise", () => {
    const map = exampleMap();
    let state = 1;
    for (const at of map.winner.keys()) {
      state = (state * 48_271) % 2_147_483_647;
      map.winner[at] = state % 3;
    }
    expect(html(map).length).toBeLessThan(40_000);
  });

  it("covers everything with the only class there is", () => {
    const map = exampleMap(10);
    map.winner.fill(1);
    map.confidence.fill(255);
    expect(html(map)).toMatch(/class="map-area class-1" d="M0 0l[^"]+z"/);
  });
});

describe("pictures", () => {
  it("are PNG files of ink on paper, packed or not", () => {
    const output = exampleOutputs.find(({ kind }) => kind === "images") as Output;
    for (const text of [html(output), renderRecorded(output)]) {
      const [first = ""] = text.match(/(?<=base64,)[^"]+/) ?? [];
      const file = Buffer.from(first, "base64");
      expect(file.subarray(1, 4).toString()).toBe("PNG");
      expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([2, 2]);
      const data = file.subarray(file.indexOf("IDAT") + 4, file.indexOf("IEND") - 8);
      expect([...inflateSync(data)]).toEqual([0, 255, 0, 0, 127, 255]);
    }
  });

  it("have their caption or their number as alternative text", () => {
    const output = exampleOutputs.find(({ kind }) => kind === "images") as Output;
    expect(html(output)).toContain('alt="a 1"');
    expect(html(output)).toContain('alt="picture 2 of 2"');
  });
});

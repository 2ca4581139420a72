import { describe, expect, it } from "vitest";
import type { Output } from "../protocol/outputs.ts";
import { csvOf } from "./csv-of.ts";
import { exampleOutputs } from "./example-outputs.ts";

const example = (kind: string) =>
  csvOf(exampleOutputs.find((each) => each.kind === kind) as Output);

describe("csvOf", () => {
  it("gives all numbers of what is drawn", () => {
    expect(example("bar-chart")).toBe(",simple,deep\r\ndigits,0.91,0.97\r\nclothes,0.83,NaN\r\n");
    expect(example("heat-map")).toBe(",0,1,2\r\nfirst,-1,0,2\r\nsecond,0.5,NaN,1\r\n");
    expect(example("confusion")).toBe("true class,cat,dog\r\ncat,8,2\r\ndog,1,9\r\n");
    expect(example("scatter")).toBe("length,weight,class\r\n1,2,cats\r\n3,1,dogs\r\n");
    expect(example("line-chart")?.split("\r\n").slice(0, 2)).toEqual([
      "line,step,value",
      "simple,0,1",
    ]);
    expect(example("line-chart")?.split("\r\n")).toHaveLength(2 * 200 + 2);
    expect(example("histogram")?.split("\r\n")[0]).toBe("step,from,to,values");
    expect(example("network")?.split("\r\n").slice(0, 2)).toEqual([
      "layer,from unit,to unit,weight",
      "0,0,0,1",
    ]);
    expect(example("moments")).toBe("step,loss\r\n0,0.7\r\n10,0.1\r\n");
    expect(example("notice")).toBeUndefined();
  });

  it("quotes what would break a line, and takes the power from what looks like a formula", () => {
    const rows = [['a "b", c', "=1+1", -1]];
    expect(csvOf({ kind: "table", title: "", columns: ["x", "y", "z"], rows })).toBe(
      'x,y,z\r\n"a ""b"", c",\'=1+1,-1\r\n',
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linear, relu, sequential, summary, tensor, zeros } from "../../../lib/index.ts";
import { diagnose } from "../../../lib/inspection/index.ts";
import { checkOutput } from "../outputs/check-output.ts";
import { gathered, shown } from "./gathered.ts";
import { measured } from "./measured.ts";
import { show } from "./show.ts";
import { table } from "./table.ts";

const refuse = () => {
  throw new Error("no");
};

describe("show", () => {
  it("gives a result its name", () => {
    expect(shown(() => show("accuracy", 0.5))).toEqual({
      kind: "value",
      name: "accuracy",
      value: 0.5,
    });
    expect(shown(() => show(Number.NaN))).toEqual({ kind: "value", name: "", value: Number.NaN });
    expect(shown(() => show("winner", "deep"))).toEqual({
      kind: "value",
      name: "winner",
      value: "deep",
    });
    expect(shown(() => show("loss", tensor(2)))).toEqual({ kind: "value", name: "loss", value: 2 });
  });

  it("shows a text as a line", () => {
    expect(shown(() => show("hello"))).toEqual({ kind: "text", level: "log", text: "hello" });
  });

  it("shows a tensor by its shape, its range and its first values", () => {
    expect(
      shown(() =>
        show(
          "x",
          tensor([
            [1, 2],
            [3, 6],
          ]),
        ),
      ),
    ).toEqual({
      kind: "tensor",
      name: "x",
      shape: [2, 2],
      minimum: 1,
      maximum: 6,
      mean: 3,
      values: Float32Array.of(1, 2, 3, 6),
    });
    const large = shown(() => show(zeros([300, 64])));
    expect(large.kind === "tensor" && large.values.length).toBe(256);
    const square = shown(() => show(zeros([64, 64])));
    expect(square.kind === "tensor" && square.values.length).toBe(4096);
    expect(checkOutput(square)).toEqual(square);
    const broken = shown(() => show(tensor([1, Number.NaN, 3])));
    expect(broken).toMatchObject({ minimum: 1, maximum: 3, mean: 2, broken: 1 });
    expect(checkOutput(broken)).toEqual(broken);
  });

  it("draws a network of linear layers, and shows below what it costs", () => {
    const model = sequential(linear(2, 16), relu, linear(16, 3));
    const { outputs } = gathered(() => show("deep", model));
    expect(outputs).toMatchObject([
      { kind: "network", title: "deep", layers: [2, 16, 3] },
      { kind: "table", title: "99 parameters, 80 multiply-adds, 140 bytes" },
    ]);
    expect(outputs.map(checkOutput)).toEqual(outputs);
  });

  it("shows other networks by their parameters", () => {
    const output = shown(() => show("own", { parameters: () => [zeros([2, 16]), zeros([16])] }));
    expect(output).toMatchObject({ kind: "table", title: "own: 48 parameters" });
    expect(output.kind === "table" && output.rows.map((row) => row.slice(1))).toEqual([
      ["[2, 16]", 32],
      ["[16]", 16],
    ]);
  });

  it("shows what a network costs as a table", () => {
    const costs = summary(sequential(linear(2, 16), relu), [2]);
    expect(shown(() => show(costs))).toEqual({
      kind: "table",
      title: "48 parameters, 32 multiply-adds, 128 bytes",
      columns: ["layer", "output", "parameters", "multiply-adds", "bytes"],
      rows: [
        ["0 linear", "[16]", "2 × 16 + 16 = 48", "2 × 16 = 32", "64"],
        ["1 relu", "[16]", "0", "0", "64"],
      ],
    });
    expect(shown(() => show("deep", costs))).toMatchObject({
      title: "deep: 48 parameters, 32 multiply-adds, 128 bytes",
    });
  });

  it("shows what keeps a network from learning as a table", () => {
    const batch = { inputs: zeros([4, 2]), labels: [0, 1, 2, 3] };
    expect(shown(() => show("model", diagnose(linear(2, 3), batch)))).toMatchObject({
      kind: "table",
      title: "model: 1 finding",
      columns: ["what", "where", "seen", "why", "what to try"],
      rows: [
        ["labels-do-not-fit", "labels", expect.anything(), expect.anything(), expect.anything()],
      ],
    });
    expect(shown(() => show(diagnose(linear(2, 4), batch)))).toMatchObject({
      title: "Nothing wrong found",
      columns: ["layer", "gradient", "weights", "update", "dead", "saturated"],
    });
  });

  it("shows a data set by its size and its classes", () => {
    const set = { inputs: zeros([3, 5]), labels: tensor([0, 1, 1]) };
    expect(shown(() => show(set))).toMatchObject({
      kind: "table",
      rows: [
        ["examples", "3"],
        ["inputs", "[3, 5]"],
        ["labels", "[3]"],
        ["class 0", "1"],
        ["class 1", "2"],
      ],
    });
  });

  it("shows points of the plane as a picture", () => {
    const inputs = tensor([
      [0, 0],
      [1, 2],
    ]);
    expect(shown(() => show("Points", { inputs, labels: [0, 1] }))).toMatchObject({
      kind: "scatter",
      title: "Points",
      classes: 2,
      points: Float32Array.of(0, 0, 1, 2),
      count: 2,
    });
  });

  it("shows lists of objects and single objects as tables", () => {
    expect(shown(() => show("runs", [{ seed: 1, loss: 0.5 }, { seed: 2 }]))).toEqual({
      kind: "table",
      title: "runs",
      columns: ["seed", "loss"],
      rows: [
        [1, 0.5],
        [2, ""],
      ],
    });
    expect(shown(() => show({ rate: 0.1, list: [1, 2] }))).toMatchObject({
      rows: [
        ["rate", 0.1],
        ["list", "[1, 2]"],
      ],
    });
  });

  it("shows lists of numbers as tensors, and maps and mixed lists as tables", () => {
    const square = [
      [1, 2],
      [3, 4],
    ];
    expect(shown(() => show(square))).toMatchObject({
      kind: "tensor",
      name: "array",
      shape: [2, 2],
    });
    expect(shown(() => show("x", Float32Array.of(1, 2)))).toMatchObject({ name: "x", shape: [2] });
    expect(shown(() => show(new Set([1, 2])))).toMatchObject({ kind: "tensor", shape: [2] });
    expect(shown(() => show(new Map([["deep", { loss: 1 }]])))).toMatchObject({
      columns: ["key", "loss"],
      rows: [["deep", 1]],
    });
    expect(shown(() => show([1, { a: 1 }]))).toMatchObject({
      columns: ["place", "value"],
      rows: [
        [0, 1],
        [1, "{ a: 1 }"],
      ],
    });
  });

  it("shows an instance with its class, an error as one, and what to do about a promise", () => {
    class Point {
      x = 1;
    }
    expect(shown(() => show("p", new Point()))).toMatchObject({
      title: "p: Point",
      rows: [["x", 1]],
    });
    expect(shown(() => show(new TypeError("no")))).toMatchObject({
      level: "error",
      text: "TypeError: no",
    });
    expect(shown(() => show("data", Promise.resolve(1)))).toMatchObject({
      level: "warn",
      text: "data: a promise: write await before the call that gives it",
    });
    const closed = new Proxy({}, { get: refuse, has: refuse, getPrototypeOf: refuse });
    expect(shown(() => show(closed))).toMatchObject({ text: "[a value that cannot be shown]" });
  });

  it("shows anything else as code", () => {
    expect(shown(() => show("list", ["a", 2]))).toMatchObject({ text: 'list: ["a", 2]' });
    expect(shown(() => show(undefined))).toMatchObject({ text: "undefined" });
    expect(shown(() => show(Math.max))).toMatchObject({ text: "[function max]" });
  });

  it("makes outputs that the page accepts, whatever it is given", () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withTypedArray: true });
    fc.assert(
      fc.property(anything, fc.string(), (value, name) => {
        const { outputs } = gathered(() => {
          show(value);
          show(name, value);
        });
        for (const output of outputs) expect(checkOutput(output)).toBeDefined();
      }),
      { numRuns: 300 },
    );
    const rows = Array.from({ length: 3000 }, (_, row) => ({ row, text: "x".repeat(3000) }));
    expect(checkOutput(shown(() => show(rows)))).toMatchObject({ title: "1000 of 3000 rows" });
  });

  it("explains wrong arguments", () => {
    const loose = show as (...values: unknown[]) => void;
    expect(() => loose()).toThrow("show got 0 values.");
    expect(() => loose("a", 1, 2)).toThrow("show got 3 values.");
    expect(() => loose(1, "a")).toThrow("show got 1 as a name.");
  });

  it("ends after 200 outputs and says how many more there were", () => {
    const { outputs } = gathered(() => {
      for (let index = 0; index < 245; index++) show(index);
    });
    expect(outputs).toHaveLength(201);
    expect(outputs.at(-1)).toEqual({ kind: "notice", text: "… and 45 more outputs, not shown." });
  });
});

describe("measured and table", () => {
  it("show what they are given", () => {
    expect(shown(() => measured("one step", 1.5, "ms"))).toEqual({
      kind: "measured",
      name: "one step",
      value: 1.5,
      unit: "ms",
    });
    expect(shown(() => table([{ a: 1 }], { title: "T" }))).toMatchObject({
      title: "T",
      rows: [[1]],
    });
  });

  it("explain wrong arguments", () => {
    expect(() => measured("t", "1" as never, "ms")).toThrow('measured got "t", "1", "ms".');
    expect(() => table({} as never)).toThrow("table got an object.");
    expect(() => table([1] as never)).toThrow("table got an array with something else than rows.");
    expect(() => table([], { name: "x" } as never)).toThrow('table has no option "name".');
  });
});

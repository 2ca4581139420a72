import type { DecisionMapOutput, LineChartOutput, Output } from "../protocol/outputs.ts";

/** A line chart of smooth curves, for tests. */
export function exampleChart(names: string[], count = 200): LineChartOutput {
  const series = names.map((name, index) => ({
    name,
    x: Float64Array.from({ length: count }, (_, step) => step * 5),
    y: Float64Array.from({ length: count }, (_, step) => Math.exp(-step * 0.01 * (index + 1))),
  }));
  return { kind: "line-chart", title: "Training loss", x: "step", series };
}

/** A decision map of a spiral with three arms. */
export function exampleMap(side = 80): DecisionMapOutput {
  const winner = new Uint8Array(side * side);
  const confidence = new Uint8Array(side * side);
  for (let at = 0; at < winner.length; at++) {
    const across = (2 * (at % side)) / (side - 1) - 1;
    const up = 1 - (2 * Math.floor(at / side)) / (side - 1);
    const angle = Math.atan2(up, across) - 6 * Math.hypot(across, up);
    const scores = [0, 1, 2].map((arm) => Math.exp(8 * Math.cos(angle - (arm * 2 * Math.PI) / 3)));
    const highest = Math.max(...scores);
    winner[at] = scores.indexOf(highest);
    confidence[at] = Math.round((255 * highest) / scores.reduce((sum, score) => sum + score, 0));
  }
  const count = 300;
  return {
    kind: "decision-map",
    title: "What the deep network says",
    width: side,
    height: side,
    x: [-1, 1],
    y: [-1, 1],
    classes: 3,
    winner,
    confidence,
    points: Float32Array.from({ length: 2 * count }, (_, index) => Math.sin(index * index)),
    labels: Uint8Array.from({ length: count }, (_, index) => index % 3),
    count,
    correct: 297,
  };
}

/** One output of each kind. */
export const exampleOutputs: Output[] = [
  { kind: "text", level: "warn", text: "careful" },
  { kind: "notice", text: "Something happened." },
  { kind: "file", name: "model.safetensors", size: 3, bytes: Uint8Array.of(1, 2, 3) },
  {
    kind: "upload",
    label: "A model you saved",
    accept: ".safetensors",
    chosen: "model.safetensors",
  },
  { kind: "slider", label: "Rate", from: 0, to: 1, step: 0.1, value: 0.3 },
  { kind: "choice", label: "Activation", options: ["relu", "tanh"], value: "tanh" },
  { kind: "toggle", label: "Add noise", value: true },
  { kind: "drawing", label: "Draw a digit" },
  { kind: "upload", label: "A picture", accept: "image/*", image: { width: 8, height: 8 } },
  { kind: "microphone", label: "Say a word", seconds: 1, rate: 16_000, recorded: false },
  { kind: "value", name: "accuracy", value: 0.9566667 },
  {
    kind: "verdict",
    checks: [
      { what: "the loss of a sure and right answer", held: true, expected: "0", found: "0" },
      { what: "a known mistake", held: false, found: "3.3", mistake: "That is the sum." },
    ],
  },
  { kind: "measured", name: "one step", value: 1.2345, unit: "ms" },
  { kind: "table", title: "Networks", columns: ["network", "ok"], rows: [["deep", true]] },
  {
    kind: "tensor",
    name: "weights",
    shape: [2, 2],
    minimum: -1,
    maximum: 2,
    mean: 0.5,
    values: Float32Array.of(-1, 0, 1, 2),
  },
  exampleChart(["simple", "deep"]),
  {
    ...exampleChart([]),
    series: exampleChart(["deep"], 20).series.map((line) => ({
      ...line,
      band: { low: line.y.map((y) => y / 2), high: line.y.map((y) => y * 2), of: "all of 3 runs" },
    })),
  },
  {
    kind: "moments",
    title: "How it learned",
    columns: ["step", "loss"],
    moments: [
      { values: [0, 0.7], outputs: [{ kind: "notice", text: "before" }] },
      { values: [10, 0.1], outputs: [{ kind: "notice", text: "after" }] },
    ],
  },
  {
    kind: "bar-chart",
    title: "Accuracy",
    groups: ["digits", "clothes"],
    series: [
      { name: "simple", values: Float64Array.of(0.91, 0.83) },
      { name: "deep", values: Float64Array.of(0.97, Number.NaN) },
    ],
  },
  {
    kind: "heat-map",
    title: "Weights",
    width: 3,
    height: 2,
    values: Float32Array.of(-1, 0, 2, 0.5, Number.NaN, 1),
    block: [1, 2],
    rows: ["first", "second"],
    columns: "unit",
  },
  {
    kind: "histogram",
    title: "Gradients",
    low: -1,
    high: 1,
    bins: 3,
    x: "step",
    moments: [0, 10].map((place) => ({
      place,
      counts: Float64Array.of(1, 3, 2),
      total: 7,
      broken: 1,
      mean: 0.2,
      deviation: 0.5,
    })),
  },
  {
    kind: "network",
    title: "Exclusive or",
    layers: [2, 2, 1],
    weights: [Float32Array.of(1, -1, -0.5, Number.NaN), Float32Array.of(2, 0)],
  },
  {
    kind: "confusion",
    title: "Pets",
    classes: ["cat", "dog"],
    counts: Float64Array.of(8, 2, 1, 9),
  },
  exampleMap(),
  {
    kind: "scatter",
    title: "Points",
    x: [0, 4],
    y: [0, 4],
    classes: 2,
    points: Float32Array.of(1, 2, 3, 1),
    labels: Uint8Array.of(0, 1),
    count: 2,
    classNames: ["cats", "dogs"],
    axes: ["length", "weight"],
  },
  {
    kind: "images",
    title: "Digits",
    width: 2,
    height: 2,
    pixels: Uint8Array.of(0, 255, 128, 0, 255, 255, 0, 0),
    captions: ["a 1", ""],
  },
  {
    kind: "images",
    title: "Filters",
    width: 2,
    height: 1,
    pixels: Uint8Array.of(1, 255),
    captions: [""],
    largest: 0.5,
  },
  {
    kind: "feature-maps",
    title: "A square on its way",
    layers: [
      {
        name: "conv2d",
        width: 2,
        height: 1,
        channels: 3,
        captions: ["0", "1"],
        steps: Uint8Array.of(1, 255, 128, 0),
        ranges: [[-1, 1]],
      },
      {
        name: "linear",
        width: 2,
        height: 2,
        channels: 1,
        units: 3,
        captions: ["0"],
        steps: Uint8Array.of(1, 2, 255, 0),
        ranges: [[0, 4]],
      },
    ],
  },
  {
    kind: "images",
    title: "Groups",
    width: 1,
    height: 1,
    pixels: Uint8Array.of(0, 255, 10),
    captions: ["1", "2", "3"],
    groups: [
      { title: "first", count: 2 },
      { title: "second", count: 1 },
    ],
    broken: 1,
  },
  {
    kind: "tensor",
    name: "gradient",
    shape: [1, 20],
    minimum: 0,
    maximum: 19,
    mean: 9.5,
    values: Float32Array.from({ length: 20 }, (_, at) => (at === 3 ? Number.NaN : at)),
    broken: 1,
  },
  {
    kind: "error",
    name: "ShapeError",
    message: "What.\nWhy.\nWhat to do.",
    line: 3,
    cell: "train",
    advice: "Look there.",
  },
];

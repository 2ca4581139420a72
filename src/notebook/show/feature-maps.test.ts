import { expect, it } from "vitest";
import {
  conv2d,
  dropout,
  flatten,
  linear,
  maxPool2d,
  ones,
  relu,
  sequential,
  tensor,
  zeros,
} from "../../../lib/index.ts";
import { checkOutput } from "../outputs/check-output.ts";
import { featureMaps } from "./feature-maps.ts";
import { shown } from "./gathered.ts";

const layersOf = (cell: () => void) => {
  const output = shown(cell);
  expect(checkOutput(output)).toEqual(output);
  if (output.kind !== "feature-maps") throw new Error(output.kind);
  return output.layers;
};

it("shows each channel as a picture, on a scale of all or of each", () => {
  const maps = tensor([1, -4, 2, 0, 0, Number.NaN], { shape: [1, 3, 2] });
  expect(layersOf(() => featureMaps(maps))).toEqual([
    {
      name: "",
      width: 3,
      height: 1,
      channels: 2,
      captions: ["0", "1"],
      steps: Uint8Array.of(160, 192, 128, 1, 128, 0),
      ranges: [[-4, 4]],
    },
  ]);
  expect(layersOf(() => featureMaps(maps, { scale: "each", count: 1 }))).toMatchObject([
    { channels: 2, captions: ["0"], ranges: [[0, 2]], steps: Uint8Array.of(128, 255, 1) },
  ]);
});

it("shows the kernels of a layer, with both channels where there are several", () => {
  expect(layersOf(() => featureMaps(conv2d(1, 4)))).toMatchObject([
    { name: "kernels", width: 3, height: 3, captions: ["0", "1", "2", "3"] },
  ]);
  expect(layersOf(() => featureMaps(conv2d(2, 2)))).toMatchObject([
    { captions: ["0 to 0", "0 to 1", "1 to 0", "1 to 1"] },
  ]);
});

it("lets an input pass through a network, and leaves out what changes no number", () => {
  const double = (x: ReturnType<typeof zeros>) => x.multiply(2);
  const model = sequential(
    sequential(conv2d(1, 4), relu, maxPool2d(2)),
    flatten,
    dropout(0.5),
    linear(36, 100),
    double,
  );
  const layers = layersOf(() => featureMaps(model, ones([5, 8, 8, 1]), { at: 4 }));
  expect(
    layers.map(({ name, width, height, channels }) => [name, width, height, channels]),
  ).toEqual([
    ["input", 8, 8, 1],
    ["conv2d", 6, 6, 4],
    ["relu", 6, 6, 4],
    ["maxPool2d", 3, 3, 4],
    ["linear", 50, 2, 1],
    ["double", 50, 2, 1],
  ]);
  expect(layers.at(-1)?.units).toBe(100);
  const flat = layersOf(() => featureMaps(sequential(linear(64, 3)), zeros([64])));
  expect(flat.map(({ width, height }) => [width, height])).toEqual([
    [8, 8],
    [3, 1],
  ]);
  expect(layersOf(() => featureMaps(relu, zeros([2, 2, 3])))).toHaveLength(2);
});

it.each<[string, () => void, string]>([
  ["a number", () => featureMaps(3 as never), "featureMaps got 3."],
  ["a matrix", () => featureMaps(zeros([3, 4])), "can't show a tensor of shape [3, 4]."],
  ["a model alone", () => featureMaps(sequential(relu)), "featureMaps got a function"],
  [
    "an example that is not there",
    () => featureMaps(relu, zeros([2, 4]), { at: 2 }),
    "can't show example 2 of an input of shape [2, 4].",
  ],
  ["no channels", () => featureMaps(zeros([2, 2, 1]), { count: 0 }), "got 0 for count."],
  ["another place", () => featureMaps(zeros([2, 2, 1]), { at: -1 }), "got -1 for at."],
  [
    "another scale",
    () => featureMaps(zeros([2, 2, 1]), { scale: "all" as never }),
    'featureMaps got "all" for scale.',
  ],
  [
    "a layer that gives no tensor",
    () => featureMaps((() => 3) as never, zeros([2])),
    "featureMaps ran the layer function, and it gave no tensor.",
  ],
  [
    "an unknown option",
    () => featureMaps(zeros([2, 2, 1]), { at2: 1 } as never),
    'no option "at2"',
  ],
])("explains what is wrong with %s", (_, cell, message) => {
  expect(() => shown(cell)).toThrow(message);
});

it("knows the library's functions by the names that cells import them by", () => {
  const called = [relu, flatten].map((one) => one.name);
  for (const one of [relu, flatten]) Object.defineProperty(one, "name", { value: "q" });
  const model = sequential(conv2d(1, 2), relu, flatten, linear(2, 3));
  const names = layersOf(() => featureMaps(model, ones([3, 3, 1]))).map(({ name }) => name);
  for (const [at, one] of [relu, flatten].entries()) {
    Object.defineProperty(one, "name", { value: called[at] });
  }
  expect(names).toEqual(["input", "conv2d", "relu", "linear"]);
});

import { expect, test } from "vitest";
import { conv2d, tensor } from "../../../lib/index.ts";
import { inWords, padded, slideKernel } from "./sliding-kernel.ts";

const picture = [
  [0, 0, 1, 1, 1],
  [0, 1, 1, 0, 1],
  [0, 0, 1, 0, 0],
  [1, 0, 1, 0, 1],
  [1, 1, 0, 0, 1],
];
const kernel = [
  [1, 0, -1],
  [2, 0, -2],
  [1, 0, -1],
];

test.each([
  { stride: 1, padding: 0 },
  { stride: 2, padding: 0 },
  { stride: 1, padding: 1 },
  { stride: 2, padding: 1 },
])("a kernel slides as conv2d does, with %o", ({ stride, padding }) => {
  const layer = conv2d(1, 1, { stride, padding, bias: false });
  layer.weights.assign(tensor(kernel).reshape([3, 3, 1, 1]));
  const theirs = layer(tensor(picture).reshape([1, 5, 5, 1]));
  const own = slideKernel({ picture, kernel, stride, padding });
  expect(tensor(own).reshape(theirs.shape).toArray()).toEqual(theirs.toArray());
});

test("padding puts rings of zeros around a picture", () => {
  expect(padded({ picture: [[5]], kernel, padding: 1 })).toEqual([
    [0, 0, 0],
    [0, 5, 0],
    [0, 0, 0],
  ]);
});

test("a kernel larger than the picture has no place in it", () => {
  expect(slideKernel({ picture: [[1, 2]], kernel })).toEqual([]);
});

test("rows are read with a minus that is said", () => {
  expect(inWords([[1, -2]])).toBe("1, \u22122");
});

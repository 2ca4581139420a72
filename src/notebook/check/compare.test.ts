import { describe, expect, test } from "vitest";
import { tensor } from "../../../lib/index.ts";
import { difference, valueAt } from "./compare.ts";

describe("values agree", () => {
  test.each<[string, unknown, unknown, number]>([
    ["that are the same number", 9, 9, 0],
    ["that differ by rounding", 1.09861, 1.0986, 1e-4],
    ["that differ by a share of a large number", 100_005, 100_000, 1e-4],
    ["that are both NaN", Number.NaN, Number.NaN, 0],
    ["that are both infinite", Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 1e-4],
    ["that are 0 and -0", -0, 0, 0],
    ["of which one is a tensor and the other a nested list", tensor([[1, 2]]), [[1, 2]], 0],
    ["of which one is a tensor without dimensions and the other its number", tensor(3), 3, 0],
    ["of which one is a typed array", new Float64Array([1, 2]), [1, 2], 0],
    ["that are lists of tensors", [tensor(1), tensor(2)], [1, 2], 0],
    ["that are objects of the same fields", { a: [1], b: "x" }, { b: "x", a: [1] }, 0],
    ["that are maps of the same entries", new Map([[1, 2]]), new Map([[1, 2]]), 0],
    ["that are both undefined", undefined, undefined, 0],
  ])("%s", (_, found, expected, within) => {
    expect(difference(found, expected, within)).toBeUndefined();
  });
});

describe("values differ, and the place is known,", () => {
  const circle: unknown[] = [1];
  circle.push(circle);
  const secretive = new Proxy({}, { get: () => fail(), has: () => fail(), ownKeys: () => fail() });
  const mined = Object.defineProperty({}, "loss", { get: () => fail(), enumerable: true });
  test.each<[string, unknown, unknown, (string | number)[]]>([
    ["of a number and its text", "9", 9, []],
    ["of NaN and a number", Number.NaN, 9, []],
    ["of any number and infinity", 9, Number.POSITIVE_INFINITY, []],
    ["of infinity and a number", Number.POSITIVE_INFINITY, 9, []],
    ["of a list with one wrong item", [1, [2, 4]], [1, [2, 3]], [1, 1]],
    ["of lists of different lengths", [1, 2], [1, 2, 3], []],
    ["of tensors of different shapes", tensor([[1], [2]]), tensor([[1, 2]]), []],
    ["of a tensor with one wrong number", tensor([[1, 2]]), [[1, 3]], [0, 1]],
    ["of a long typed array and a short one", new Float32Array(1e6), [0], []],
    ["of a list that claims to be endless", new Array(2 ** 32 - 1), [1], []],
    ["of an object with one wrong field", { a: 1, b: 2 }, { a: 1, b: 3 }, ["b"]],
    ["of an object with a field too many", { a: 1, b: 2 }, { a: 1 }, ["b"]],
    ["of maps with other entries", new Map([[1, 2]]), new Map(), []],
    ["of a set and a list in it", new Set([1, 2]), [1, 3], [1]],
    ["of undefined and a number", undefined, 9, []],
    ["of a function and a number", () => 9, 9, []],
    ["of a Promise and a number", Promise.resolve(9), 9, []],
    ["of a list that contains itself", circle, [1, [1, [1, 2]]], [1, 1, 1]],
    ["of something that throws when looked at", secretive, [1], []],
    ["of a list of such things", [1, secretive], [1, [2]], [1]],
    ["of a getter that throws", mined, { loss: 1 }, []],
  ])("%s", (_, found, expected, place) => {
    expect(difference(found, expected, 1e-4)).toEqual(place);
    expect(() => valueAt(found, place)).not.toThrow();
  });
});

function fail(): never {
  throw new Error("Nobody may look.");
}

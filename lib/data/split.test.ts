import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { setSeed, uniform } from "../random.ts";
import { type Tensor, tensor } from "../tensor/index.ts";
import { split } from "./index.ts";

const column = (values: Tensor) => values.toArray() as number[];
const sorted = (...parts: { rows: Tensor }[]) =>
  parts.flatMap((part) => column(part.rows)).sort((a, b) => a - b);

/** Rows with a number of their own, a class and a speaker. */
const spoken = (count: number, classes: number, speakers: number) => ({
  rows: tensor(Array.from({ length: count }, (_, row) => row)),
  labels: tensor(Array.from({ length: count }, (_, row) => row % classes)),
  speakers: tensor(Array.from({ length: count }, (_, row) => Math.floor((row * speakers) / count))),
});

beforeEach(() => setSeed(1));

describe("split", () => {
  it("puts every example into exactly one part, in the shares asked for", () => {
    const share = fc.integer({ min: 10, max: 45 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 200 }), share, share, (count, test, validation) => {
        const parts = split(spoken(count, 3, 5), { test, validation });
        expect(sorted(parts.train, parts.test, parts.validation)).toEqual([...Array(count).keys()]);
        expect(parts.test.rows.size).toBe(Math.round(test * count));
        expect(Math.abs(parts.validation.rows.size - validation * count)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("has no validation part unless asked", () => {
    expect(Object.keys(split(spoken(10, 2, 2), { test: 0.5 }))).toEqual(["train", "test"]);
  });

  it("gives every class its share to within one example when stratified", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 40, max: 300 }),
        fc.integer({ min: 2, max: 5 }),
        (count, classes) => {
          const set = spoken(count, classes, 5);
          const { test } = split(set, { test: 0.3, stratify: "labels" });
          for (let label = 0; label < classes; label++) {
            const all = column(set.labels).filter((value) => value === label).length;
            const tested = column(test.labels).filter((value) => value === label).length;
            expect(Math.abs(tested - 0.3 * all)).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });

  it("keeps groups together and comes as near to the share as they allow", () => {
    const set = spoken(100, 2, 10);
    const { train, test } = split(set, { test: 0.3, group: "speakers" });
    const trained = new Set(column(train.speakers));
    expect(column(test.speakers).some((speaker) => trained.has(speaker))).toBe(false);
    expect(test.rows.size).toBe(30);
    expect(sorted(train, test)).toEqual([...Array(100).keys()]);
  });

  it("mixes the order within the parts", () => {
    const { train, test } = split(spoken(100, 4, 5), { test: 0.5, stratify: "labels" });
    for (const part of [train, test]) {
      expect(column(part.rows)).not.toEqual(column(part.rows).sort((a, b) => a - b));
      expect(column(part.labels).slice(0, 12)).not.toEqual(Array(12).fill(0));
    }
  });

  it("is another one each time, the same with a seed of its own", () => {
    const set = spoken(50, 2, 5);
    const tested = (options: object) => column(split(set, { test: 0.5, ...options }).test.rows);
    expect(tested({})).not.toEqual(tested({}));
    expect(tested({ seed: 3 })).toEqual(tested({ seed: 3 }));
    setSeed(1);
    const next = uniform();
    setSeed(1);
    tested({ seed: 3 });
    expect(uniform()).toBe(next);
  });

  it("refuses shares that are none", () => {
    for (const test of [0, 1, 20, Number.NaN, undefined as unknown as number]) {
      expect(() => split(spoken(10, 2, 2), { test })).toThrow(
        `split can't give the share ${test} to a part.\n` +
          "test is a share of the examples, more than 0 and less than 1.\n" +
          "Write split(set, { test: 0.2 }) to keep a fifth.",
      );
    }
    expect(() => split(spoken(10, 2, 2), { test: 0.5, validation: 2 })).toThrow(
      "validation is a share",
    );
    expect(() => split(spoken(10, 2, 2), { test: 0.5, validation: 0.5 })).toThrow(
      "split has nothing left to learn from: test is 0.5, validation 0.5.\n" +
        "Together they must be less than 1; the rest is for training.\n" +
        "Write split(set, { test: 0.2, validation: 0.2 }) to learn from three fifths.",
    );
  });

  it("refuses to leave a part empty", () => {
    expect(() => split(spoken(2, 2, 2), { test: 0.1 })).toThrow(
      "split would leave a part without examples.\n" +
        "2 examples are too few for test: 0.1.\n" +
        "Change the shares or take more examples.",
    );
    expect(() => split(spoken(10, 2, 1), { test: 0.6, group: "speakers" })).toThrow(
      "10 examples in 1 groups are too few for test: 0.6.",
    );
  });

  it("refuses names of tensors the set does not have, and two rules at once", () => {
    expect(() => split(spoken(10, 2, 2), { test: 0.5, stratify: "label" })).toThrow(
      'split can\'t go by "label".\n' +
        "It needs the name of a tensor of the set with one number for each example.\n" +
        'Choose "rows" or "labels" or "speakers".',
    );
    const both = { test: 0.5, stratify: "labels", group: "speakers" };
    expect(() => split(spoken(10, 2, 2), both)).toThrow(
      "split can't stratify and keep groups together at once.",
    );
    expect(() => split(spoken(10, 2, 2), { tests: 0.5 } as never)).toThrow(
      'Perhaps you meant "test".',
    );
  });
});

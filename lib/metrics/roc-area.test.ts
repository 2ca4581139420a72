import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tensor } from "../tensor/index.ts";
import { rocArea } from "./index.ts";

/** Scores that tie often, with at least one example of each kind. */
const examples = fc
  .array(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.boolean()), { minLength: 2, maxLength: 40 })
  .filter((all) => new Set(all.map(([, positive]) => positive)).size === 2)
  .map((all) => ({
    scores: all.map(([score]) => score),
    labels: all.map(([, positive]) => Number(positive)),
  }));

describe("rocArea", () => {
  it("is the share of pairs in the right order", () => {
    expect(rocArea([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])).toBe(0.75);
    expect(rocArea(tensor([[1], [2], [3]]), tensor([0, 0, 1]))).toBe(1);
    expect(rocArea([3, 2, 1], [0, 0, 1])).toBe(0);
  });

  it("counts a tie as one half", () => {
    expect(rocArea([5, 5], [0, 1])).toBe(0.5);
    // Of 2 · 3 pairs 3 are right, 2 tie and 1 is wrong.
    expect(rocArea([1, 2, 3, 2, 3], [0, 0, 0, 1, 1])).toBe((3 + 2 / 2) / 6);
  });

  it("takes infinite scores, and minus zero for zero", () => {
    expect(rocArea([-Infinity, -Infinity, Infinity], [0, 1, 1])).toBe(0.75);
    expect(rocArea([0, -0], [0, 1])).toBe(0.5);
  });

  it("is what comparing every pair finds", () => {
    fc.assert(
      fc.property(examples, ({ scores, labels }) => {
        let sum = 0;
        let pairs = 0;
        for (const [i, positive] of scores.entries()) {
          for (const [j, negative] of scores.entries()) {
            if (labels[i] !== 1 || labels[j] !== 0) continue;
            sum += positive > negative ? 1 : positive === negative ? 0.5 : 0;
            pairs++;
          }
        }
        expect(rocArea(scores, labels)).toBeCloseTo(sum / pairs, 12);
      }),
    );
  });

  it("depends on the order of scores alone, and is turned over with it", () => {
    fc.assert(
      fc.property(examples, ({ scores, labels }) => {
        const area = rocArea(scores, labels);
        expect(
          rocArea(
            scores.map((score) => score * score * score + 7),
            labels,
          ),
        ).toBe(area);
        expect(
          rocArea(
            scores.map((score) => -score),
            labels,
          ),
        ).toBeCloseTo(1 - area, 12);
      }),
    );
  });

  it("refuses what it can't compare", () => {
    expect(() => rocArea([1, 2], [1])).toThrow(
      "rocArea got 2 scores, but 1 labels.\n" +
        "Each example has one score and one label.\n" +
        "Of two columns of outputs take one: output.slice(1, 2, { axis: 1 }).",
    );
    expect(() => rocArea([1, 2], [0, 2])).toThrow(
      "rocArea got the label 2 for example 1.\n" +
        "A label is 1 for a positive example and 0 for a negative one.\n" +
        "For one class among several, compare first: labels.equal(2).",
    );
    expect(() => rocArea([1, Number.NaN], [0, 1])).toThrow(
      "rocArea got the score NaN for example 1.\n" +
        "It puts the scores in order, and this is no number.\n" +
        "Check the network's outputs; NaN comes from training that went wrong.",
    );
    expect(() => rocArea([1, 2], [1, 1])).toThrow(
      "rocArea got 2 positive and 0 negative examples.\n" +
        "It compares each positive with each negative, so it needs both kinds.\n" +
        "Take more examples, or check the labels.",
    );
  });
});

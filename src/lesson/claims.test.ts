import { describe, expect, test } from "vitest";
import { checkClaim, claimSyntaxProblem, type Results } from "./claims.ts";

const results: Results = {
  train: { accuracy: 0.94, loss: Number.NaN, name: "spiral", done: true },
  "train-deep": { "test accuracy": 0.99 },
};

const holds = (when: string) => expect(checkClaim(when, results)).toEqual({ holds: true });
const fails = (when: string, because: string) => {
  const verdict = checkClaim(when, results);
  expect(verdict.holds).toBe(false);
  if (!verdict.holds) expect(verdict.because).toContain(because);
};

describe("a claim", () => {
  test("compares results with numbers and with each other", () => {
    holds("train.accuracy > 0.9");
    holds("0.9 <= train.accuracy && train.accuracy < 1");
    holds("results['train-deep']['test accuracy'] > results.train.accuracy");
    holds("results['train-deep']['test accuracy'] - train.accuracy > 0.04");
  });

  test("knows arithmetic, logic and parentheses in their order", () => {
    holds("2 + 3 * 4 === 14");
    holds("(2 + 3) * 4 === 20");
    holds("-train.accuracy < 0 || 1 > 2");
    holds("!(train.accuracy < 0.5)");
    holds("8 / 2 / 2 === 2");
  });

  test("compares texts and truth", () => {
    holds("train.name === 'spiral'");
    holds("train.name !== 'moons'");
    holds("train.done");
  });

  test("that is false says what the results are", () => {
    fails("train.accuracy > 0.95", "it is false: train.accuracy is 0.94");
  });

  test("about NaN is false", () => {
    fails("train.loss < 1", "train.loss is NaN");
    fails("train.loss >= 1", "train.loss is NaN");
  });

  test("about an unknown cell or result does not hold, and says what there is", () => {
    fails("test.accuracy > 0", 'no cell is named "test"');
    fails(
      "train.score > 0",
      'the cell "train" shows no "score" (it shows "accuracy", "loss", "name", "done")',
    );
    fails("train.constructor === 'x'", 'shows no "constructor"');
    fails("results.__proto__.x > 1", 'no cell is named "__proto__"');
  });

  test("evaluates both sides, so that an unknown result can't hide behind an or", () => {
    fails("true || train.score > 0", 'shows no "score"');
  });

  test("must be a condition", () => {
    fails("train.accuracy", "it is 0.94, neither true nor false");
    fails("train.name > 0.5", '"spiral" is not a number');
    fails("train.accuracy && true", "neither true nor false");
    fails("train.name === 1", "can't be compared");
  });

  test("can't call, assign or build anything", () => {
    for (const when of [
      "alert(1)",
      "train.accuracy.toString() === '1'",
      "train.accuracy = 1",
      "[1] > 0",
      "(() => true)()",
      "`x` === 'x'",
      "globalThis",
      "train[name] > 0",
      "train.accuracy ** 2 > 0",
      "train.accuracy == 1",
    ]) {
      expect(checkClaim(when, results).holds, when).toBe(false);
    }
  });

  test("that can't be read is found without results", () => {
    expect(claimSyntaxProblem("train.accuracy >")).toMatch("can't be read");
    expect(claimSyntaxProblem("1 < 2) || (3 < 4")).toMatch("can't be read");
    expect(claimSyntaxProblem("true; alert(1)")).toMatch("one condition");
    expect(claimSyntaxProblem("accuracy > 0.5")).toMatch('"accuracy"');
    expect(claimSyntaxProblem("f(1)")).toMatch("CallExpression");
    expect(claimSyntaxProblem("train.accuracy > 0.9")).toBeUndefined();
  });
});

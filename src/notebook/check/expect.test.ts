import { expect as assert, describe, test } from "vitest";
import { tensor } from "../../../lib/index.ts";
import { type Expectation, expect, mistake } from "./expect.ts";
import { checked } from "./testing/checked.ts";
import { CheckFailure } from "./verdict.ts";

const of = (found: unknown, compare: (what: Expectation) => void) =>
  checked(() => compare(expect(found)));

describe("a comparison that holds", () => {
  test.each<[string, unknown, (what: Expectation) => void]>([
    ["near", 1.09861, (it) => it.near(1.0986, "it")],
    ["near, as far as is allowed", 1.2, (it) => it.near(1, "it", { within: 0.3 })],
    ["equal", [1, 2], (it) => it.equal([1, 2], "it")],
    ["at least", 0.9, (it) => it.atLeast(0.9, "it")],
    ["at least, of a tensor", tensor(0.9), (it) => it.atLeast(0.8, "it")],
    ["at most", 0.1, (it) => it.atMost(0.1, "it")],
    ["a shape", tensor([[1, 2]]), (it) => it.shape([1, 2], "it")],
    ["a refusal", () => JSON.parse("{"), (it) => it.throws("it")],
    ["no mistake", 9, (it) => it.mistake(6, "So wrong.").equal(9, "it")],
  ])("is noted, and the check goes on: %s", (_, found, compare) => {
    const { checks, thrown } = of(found, compare);
    assert(thrown).toBeUndefined();
    assert(checks).toMatchObject([{ what: "it", held: true }]);
  });
});

describe("a comparison that does not hold says what was expected and found", () => {
  const forgetful = () => undefined;
  const circle: Record<string, unknown> = {};
  circle["self"] = circle;
  const secretive = new Proxy([], { get: fail, getPrototypeOf: fail, has: fail });
  type Row = [string, unknown, (what: Expectation) => void, string, string | RegExp];
  test.each<Row>([
    ["another number", 6, (it) => it.near(9, "it"), "about 9", "6"],
    ["undefined", forgetful(), (it) => it.equal(9, "it"), "9", "undefined; is there a return?"],
    ["a text", "9", (it) => it.equal(9, "it"), "9", /^"9", which is a text/],
    ["a BigInt", 9n, (it) => it.equal(9, "it"), "9", "9n; leave out the n to get a plain number"],
    ["NaN", Number.NaN, (it) => it.near(9, "it"), "about 9", /^NaN \(not a number\)/],
    ["null", null, (it) => it.atMost(9, "it"), "at most 9", "null"],
    ["true", true, (it) => it.atLeast(1, "it"), "at least 1", "true, which is no number"],
    ["a number in a text", "3", (it) => it.atLeast(1, "it"), "at least 1", /a text/],
    [
      "a list of one number",
      [9],
      (it) => it.equal(9, "it"),
      "9",
      "[9]; a single number is expected",
    ],
    ["a tensor", tensor([9]), (it) => it.equal(9, "it"), "9", /^tensor \[1\] \(9\); a single/],
    ["a function", () => 9, (it) => it.equal(9, "it"), "9", /call it with \(…\)/],
    ["a Promise", Promise.resolve(9), (it) => it.equal(9, "it"), "9", /did you forget await/],
    [
      "a Promise in a list",
      [Promise.resolve(1)],
      (it) => it.equal([1], "it"),
      "1 at [0]",
      /forget await/,
    ],
    [
      "a shorter list",
      [1],
      (it) => it.equal([1, 2], "it"),
      "[1, 2]",
      /number of items is 1, not 2/,
    ],
    ["a wrong item", [1, 3], (it) => it.equal([1, 2], "it"), "2 at [1]", "3 there, in [1, 3]"],
    [
      "a wrong number of a tensor",
      tensor([[1, 3]]),
      (it) => it.near([[1, 2]], "it"),
      "about 2 at [0][1]",
      /^3 there, in tensor \[1, 2\]/,
    ],
    [
      "another shape",
      tensor([1, 2]),
      (it) => it.shape([1, 2], "it"),
      "the shape [1, 2]",
      "the shape [2]",
    ],
    [
      "a list in place of a tensor",
      [1, 2],
      (it) => it.shape([2], "it"),
      "the shape [2]",
      "[1, 2]; that is no tensor",
    ],
    ["no error", () => 4, (it) => it.throws("it"), "an error", "none; it gave 4"],
    ["something that goes round in circles", circle, (it) => it.equal(9, "it"), "9", /circular/],
    [
      "something that throws when looked at",
      secretive,
      (it) => it.equal([1], "it"),
      "[1]",
      /cannot be shown/,
    ],
    ["a wrong field", { loss: 1 }, (it) => it.equal({ loss: 2 }, "it"), "2 at [loss]", /^1 there/],
  ])("%s", (_, found, compare, expected, said) => {
    const { checks, thrown } = of(found, compare);
    assert(thrown).toBeInstanceOf(CheckFailure);
    assert(checks).toMatchObject([{ what: "it", held: false, expected }]);
    if (typeof said === "string") assert(checks[0]?.found).toBe(said);
    else assert(checks[0]?.found).toMatch(said);
  });

  test("and ends the check", () => {
    const { checks } = checked(() => {
      expect(1).equal(1, "the first");
      expect(1).equal(2, "the second");
      expect(1).equal(1, "the third");
    });
    assert(checks.map(({ what, held }) => [what, held])).toEqual([
      ["the first", true],
      ["the second", false],
    ]);
  });

  test("even where the reader's code catches what it throws", () => {
    const { checks } = checked(() => {
      try {
        expect(1).equal(2, "it");
      } catch {}
      expect(1).equal(1, "another");
    });
    assert(checks.map(({ held }) => held)).toEqual([false, true]);
  });
});

describe("a known mistake", () => {
  test("is told in its own words, with what was found", () => {
    const { checks, thrown } = of(6, (it) => it.mistake(6, "No biases.").equal(9, "it"));
    assert(thrown).toBeInstanceOf(CheckFailure);
    assert(checks).toEqual([
      { what: "a known mistake", held: false, found: "6", mistake: "No biases." },
    ]);
  });

  test("can be any condition", () => {
    assert(checked(() => mistake(false, "No.")).checks).toEqual([]);
    assert(checked(() => mistake(true, "Once for each.")).checks).toMatchObject([
      { held: false, mistake: "Once for each." },
    ]);
  });
});

describe("a check that is written wrongly", () => {
  test("is told how throws is used", () => {
    const { thrown } = of(4, (it) => it.throws("it"));
    assert(String(thrown)).toBe(
      "ValueError: expect(…).throws got 4.\nIt calls a function and looks whether it throws.\nWrite expect(() => yours(…)).throws(…).",
    );
  });

  test("and goes on after its end is told so", () => {
    assert(() => expect(1).equal(1, "it")).toThrow("Nothing can be checked here");
  });
});

describe("what JavaScript brings", () => {
  test("may be replaced by the reader's code without making wrong answers right", () => {
    const { is } = Object;
    const { abs, max } = Math;
    const { every } = Array.prototype;
    const { isFinite: known } = Number;
    let checks: unknown;
    try {
      Object.is = () => true;
      Math.abs = () => 0;
      Math.max = () => 1e9;
      Object.assign(Array.prototype, { every: () => true });
      Number.isFinite = () => true;
      checks = of([6], (it) => it.near([9], "it")).checks;
    } finally {
      Object.assign(Object, { is });
      Object.assign(Math, { abs, max });
      Array.prototype.every = every;
      Number.isFinite = known;
    }
    assert(checks).toMatchObject([{ held: false }]);
  });
});

function fail(): never {
  throw new Error("Nobody may look.");
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linear, sgd } from "../index.ts";
import { cosineRate, linearRate, stepRate, warmUp } from "./index.ts";

const anything = (value: unknown) => value as never;
const ways = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  steps: fc.integer({ min: 1, max: 500 }),
});

describe("cosineRate", () => {
  it("is half a wave of the cosine", () => {
    const schedule = cosineRate({ from: 0.3, to: 0.1, steps: 6 });
    const expected = [
      0.3,
      0.2 + 0.1 * Math.sqrt(0.75),
      0.25,
      0.2,
      0.15,
      0.2 - 0.1 * Math.sqrt(0.75),
    ];
    for (const [step, rate] of expected.entries()) expect(schedule(step)).toBeCloseTo(rate, 12);
    expect(schedule(6)).toBeCloseTo(0.1, 12);
    expect(cosineRate({ from: 0.3, steps: 6 })(6)).toBe(0);
  });
});

describe("linearRate", () => {
  it("is a straight line", () => {
    const schedule = linearRate({ from: 1, to: 0.5, steps: 4 });
    expect([0, 1, 2, 3, 4].map(schedule)).toEqual([1, 0.875, 0.75, 0.625, 0.5]);
  });
});

describe.each([
  ["cosineRate", cosineRate],
  ["linearRate", linearRate],
])("%s", (_, make) => {
  it("goes from one rate to the other without turning back, and stays there", () => {
    fc.assert(
      fc.property(ways, fc.nat({ max: 600 }), ({ from, to, steps }, step) => {
        const schedule = make({ from, to, steps });
        expect(schedule(0)).toBeCloseTo(from, 12);
        expect(schedule(steps + step)).toBeCloseTo(to, 12);
        const sign = Math.sign(to - from);
        expect(sign * (schedule(step + 1) - schedule(step))).toBeGreaterThan(-1e-12);
        expect(schedule(step)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("stepRate", () => {
  it("goes down in stairs", () => {
    const schedule = stepRate({ from: 8, every: 2, factor: 0.5 });
    expect([0, 1, 2, 3, 4, 5].map(schedule)).toEqual([8, 8, 4, 4, 2, 2]);
    expect(stepRate({ from: 1, every: 10 })(20)).toBeCloseTo(0.01, 15);
  });
});

describe("warmUp", () => {
  it("rises in even steps to a rate, or to another schedule's", () => {
    expect([0, 1, 2, 3, 4].map(warmUp(8, { steps: 4 }))).toEqual([2, 4, 6, 8, 8]);
    const schedule = linearRate({ from: 8, to: 0, steps: 8 });
    expect([0, 1, 2, 7].map(warmUp(schedule, { steps: 2 }))).toEqual([4, 7, 6, 1]);
  });

  it("sets the rate of an optimizer's steps", () => {
    const model = linear(1, 1);
    const [weights] = model.parameters();
    const optimizer = sgd(model.parameters(), { rate: 1 });
    const schedule = warmUp(0.5, { steps: 2 });
    const rates = [0, 1, 2].map(() => {
      weights?.sum().backward();
      optimizer.rate = schedule(optimizer.steps);
      optimizer.step();
      return optimizer.rate;
    });
    expect(rates).toEqual([0.25, 0.5, 0.5]);
  });
});

describe("a schedule", () => {
  it("refuses rates and numbers of steps that make no sense", () => {
    expect(() => cosineRate({ from: -1, steps: 5 })).toThrow(
      "cosineRate can't use -1 for from.\nIt is a number, 0 or above.\nChoose one, for example from: 0.01.",
    );
    expect(() => linearRate({ from: 1, to: Number.NaN, steps: 5 })).toThrow(
      "can't use NaN for to.",
    );
    expect(() => linearRate(anything({ from: 1 }))).toThrow(
      "linearRate can't use undefined for steps.\n" +
        "It counts steps, so it is a number above 0.\n" +
        "Choose one, for example steps: 100.",
    );
    expect(() => stepRate({ from: 1, every: 0 })).toThrow("stepRate can't use 0 for every.");
    expect(() => stepRate({ from: 1, every: 1, factor: Infinity })).toThrow(
      "Choose one, for example factor: 0.5.",
    );
    expect(() => cosineRate(anything(undefined))).toThrow("can't use undefined for from.");
    expect(() => stepRate(anything({ from: 1, step: 5 }))).toThrow('has no option "step"');
    expect(() => warmUp(0.1, anything(undefined))).toThrow("can't use undefined for steps.");
  });

  it("refuses to warm up to nothing", () => {
    const message =
      "It leads to a rate, or to a schedule: a function that gives the rate of each step.\n" +
      "Write warmUp(cosineRate({ from: 0.01, steps: 1000 }), { steps: 50 }).";
    expect(() => warmUp(anything("0.1"), { steps: 5 })).toThrow(
      `warmUp can't lead to "0.1".\n${message}`,
    );
    expect(() =>
      warmUp(
        anything(() => "x"),
        { steps: 5 },
      ),
    ).toThrow("can't lead to a function.");
    expect(() => warmUp(Number.NaN, { steps: 5 })).toThrow("can't lead to NaN.");
  });
});

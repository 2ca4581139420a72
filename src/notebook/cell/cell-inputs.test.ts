import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CellInputs } from "./cell-inputs.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function owner() {
  const calls: string[] = [];
  const inputs = new CellInputs({
    runAlone: async () => {
      calls.push(`run with ${JSON.stringify(inputs.values)}`);
    },
    changed: () => calls.push("changed"),
  });
  return { inputs, calls };
}

describe("a cell", () => {
  test("runs once for a slider that is dragged, with its latest value", () => {
    const { inputs, calls } = owner();
    for (const value of [1, 2, 3]) inputs.give("Rate", value);
    vi.advanceTimersByTime(100);
    expect(calls).toEqual(["changed", 'run with {"Rate":3}']);
  });

  test("that is running runs again for what was given meanwhile", () => {
    const { inputs, calls } = owner();
    inputs.began();
    inputs.give("Rate", 1);
    vi.advanceTimersByTime(100);
    expect(calls).toEqual(["changed"]);
    inputs.ended(20);
    expect(calls).toEqual(["changed", "changed", 'run with {"Rate":1}']);
  });

  test("that waits for its turn takes one, with the latest value", () => {
    const calls: number[] = [];
    const inputs = new CellInputs({
      runAlone: () => {
        calls.push(1);
        return new Promise(() => {});
      },
      changed: () => {},
    });
    for (const value of [1, 2]) {
      inputs.give("Rate", value);
      vi.advanceTimersByTime(100);
    }
    expect(calls).toEqual([1]);
    inputs.began();
    expect(inputs.values).toEqual({ Rate: 2 });
    inputs.ended(5);
    inputs.give("Rate", 3);
    vi.advanceTimersByTime(100);
    expect(calls).toEqual([1, 1]);
  });

  test("that took more than a second waits to be run", () => {
    const { inputs, calls } = owner();
    inputs.began();
    inputs.ended(1500);
    inputs.give("Rate", 1);
    vi.advanceTimersByTime(100);
    expect(calls).toEqual(["changed"]);
    inputs.began();
    expect(inputs.values).toEqual({ Rate: 1 });
  });

  test("forgets what was taken back, and everything when it is reset", () => {
    const { inputs, calls } = owner();
    inputs.give("Digit", new Float32Array(1));
    inputs.give("Digit", undefined);
    expect(inputs.values).toEqual({});
    inputs.clear();
    vi.advanceTimersByTime(100);
    expect(calls).toEqual([]);
  });
});

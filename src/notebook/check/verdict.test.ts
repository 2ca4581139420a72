import { describe, expect, test } from "vitest";
import { checkVerdict } from "../outputs/check-verdict.ts";
import { limits } from "../protocol/output-limits.ts";
import { post } from "../show/sink.ts";
import { checked } from "./testing/checked.ts";
import { note } from "./verdict.ts";

const arrives = (checks: unknown) => checkVerdict({ kind: "verdict", checks }) !== undefined;

describe("what a check notes", () => {
  test("arrives however long it is", () => {
    const long = "x".repeat(100_000);
    const { checks } = checked(() =>
      note({ what: long, held: false, expected: long, found: long, mistake: long }),
    );
    expect(checks).toHaveLength(1);
    expect(arrives(checks)).toBe(true);
  });

  test("under the same words is one line", () => {
    const { checks, thrown } = checked(() => {
      for (let time = 0; time < 1000; time++) note({ what: "each of them", held: true });
      note({ what: "each of them", held: false });
    });
    expect(thrown).toMatchObject({ name: "CheckFailure" });
    expect(checks.map(({ held }) => held)).toEqual([true, false]);
  });

  test("is never more than the page takes: a check with too much says so", () => {
    const { checks, thrown } = checked(() => {
      for (let time = 0; time < 1000; time++) note({ what: `number ${time}`, held: true });
    });
    expect(String(thrown)).toBe("Error: This check has more than 99 comparisons to show.");
    expect(arrives(checks)).toBe(true);
  });

  test("has a number of its own, however much the reader's code shows", () => {
    const { checks } = checked(() => {
      for (let shown = 0; shown < 2 * limits.outputs; shown++) post({ kind: "notice", text: "!" });
      note({ what: "it", held: true });
    });
    expect(checks).toEqual([{ what: "it", held: true }]);
  });
});

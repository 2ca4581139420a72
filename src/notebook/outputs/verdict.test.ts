import { describe, expect, test } from "vitest";
import { limits } from "../protocol/output-limits.ts";
import { checkVerdict } from "./check-verdict.ts";
import { renderVerdict } from "./verdict.ts";

const held = { what: "the first", held: true };
const missed = { what: "the second", held: false, expected: "9", found: "<b>6</b>" };

describe("a verdict", () => {
  test("says of each check in words whether it holds, and of the one that does not what was found", () => {
    const markup = JSON.stringify(renderVerdict({ kind: "verdict", checks: [held, missed] }));
    expect(markup).toContain('"Right: "');
    expect(markup).toContain('"Not yet: "');
    for (const text of ["the first", "the second", "Expected", "9", "Found", "<b>6</b>"]) {
      expect(markup).toContain(JSON.stringify(text));
    }
  });

  test("tells a known mistake in its own words", () => {
    const checks = [{ ...missed, mistake: "No biases." }];
    const markup = JSON.stringify(renderVerdict({ kind: "verdict", checks }));
    expect(markup).toContain("No biases.");
    expect(markup).not.toContain("the second");
  });

  test("arrives as it was sent, without what does not belong to it", () => {
    const sent = { kind: "verdict", checks: [{ ...held, other: 1 }, missed] };
    expect(checkVerdict(sent)).toEqual({ kind: "verdict", checks: [held, missed] });
  });

  test.each<[string, unknown]>([
    ["no list", {}],
    ["too many checks", Array.from({ length: limits.checks + 1 }, () => held)],
    ["a check that is none", [null]],
    ["a check without words", [{ held: true }]],
    ["a check that neither holds nor does not", [{ what: "it", held: 1 }]],
    ["words that are none", [{ ...held, found: 6 }]],
    ["too many words", [{ ...held, found: "x".repeat(limits.text + 1) }]],
  ])("is refused with %s", (_, checks) => {
    expect(checkVerdict({ kind: "verdict", checks })).toBeUndefined();
  });
});

import { describe, expect, test } from "vitest";
import type { ErrorOutput } from "../notebook/protocol/outputs.ts";
import { neededNames, runCheck, type Script, type ScriptEnd } from "./run-check.ts";

const check = `import { expect } from "exercise";
const right = 9;
expect(count([2, 3]))
  .equal(right, "it");`;
const answer = "const count = (sizes: number[]) => 9;";

/** Runs a check whose scripts end as given, the answer's and the check's in turn. */
async function outcome(
  ends: readonly Partial<ScriptEnd>[] = [{}, { checks: [{ what: "it", held: true }] }],
  more: Partial<Parameters<typeof runCheck>[0]> = {},
) {
  const scripts: Script[] = [];
  const job = { exercise: "count-it", answer, check, needs: ["count"], seeds: [0], ...more };
  const told = await runCheck(job, async (script) => {
    scripts.push(script);
    return { checks: [], ...ends[(scripts.length - 1) % ends.length] };
  });
  return { ...told, scripts };
}

const error = (more: Partial<ErrorOutput> = {}): ErrorOutput => ({
  kind: "error",
  name: "TypeError",
  message: "sizes.at(...) is undefined",
  ...more,
});

describe("what is not ready", () => {
  test.each([
    ["a blank", "const count = ___;", "Line 1 still has a blank ___. Put something in its place."],
    [
      "several blanks",
      "const count = ___;\n\nf(___);\ng(___);",
      "Lines 1, 3 and 4 still have blanks ___. Put something in their place.",
    ],
    [
      "a name that is missing",
      "const counts = 4;",
      "The check uses ‘count’, which your code does not declare. Keep the name, or press Reset to get it back.",
    ],
  ])("is not run, but told: %s", async (_, written, sentence) => {
    const { scripts, ...told } = await outcome(undefined, { answer: written });
    expect(told).toEqual({ state: "unready", sentence, checks: [] });
    expect(scripts).toEqual([]);
  });

  test("is told with line and column where it does not compile", async () => {
    const told = await outcome(undefined, { answer: "const count = (;" });
    expect(told).toMatchObject({
      state: "unready",
      sentence: "Your code can't be run yet.",
      error: { name: "SyntaxError", line: 1, advice: expect.any(String) },
    });
  });

  test("is the check's own fault where that does not compile", async () => {
    await expect(outcome(undefined, { check: "expect(;" })).rejects.toThrow(
      /^The check does not compile: /,
    );
  });
});

describe("answer and check", () => {
  test("run one after the other, with different random numbers, once for each seed", async () => {
    const { scripts, state, sentence } = await outcome(undefined, { seeds: [0, 1] });
    expect(state).toBe("passed");
    expect(sentence).toBe("Right. They do with 2 different sets of random numbers.");
    expect(scripts.map(({ cell, forget }) => [cell, forget])).toEqual([
      ["count-it", []],
      ["check", []],
      ["count-it", ["count"]],
      ["check", []],
    ]);
    expect(new Set(scripts.map(({ seed }) => seed)).size).toBe(4);
  });

  test("end with the seed that fails, and say which", async () => {
    const held = { checks: [{ what: "it", held: true }] };
    const failed = { checks: [...held.checks, { what: "the next", held: false }] };
    const { sentence, scripts } = await outcome([{}, held, {}, failed], { seeds: [0, 1, 2] });
    expect(scripts).toHaveLength(4);
    expect(sentence).toBe(
      "It held with other random numbers, but not always. In try 2: One check holds. The next does not:",
    );
  });
});

describe("what is missed", () => {
  const missed = { what: "it", held: false, expected: "9", found: "6" };

  test("is told by the check that does not hold, whatever was thrown after it", async () => {
    const told = await outcome([{}, { checks: [missed], error: error({ name: "CheckFailure" }) }]);
    expect(told).toMatchObject({ state: "missed", sentence: "This does not hold yet:" });
    expect(told).not.toHaveProperty("error");
  });

  test("counts what holds", async () => {
    const held = { what: "that", held: true };
    const one = await outcome([{}, { checks: [held, missed] }]);
    expect(one.sentence).toBe("One check holds. The next does not:");
    const two = await outcome([{}, { checks: [held, held, missed] }]);
    expect(two.sentence).toBe("2 checks hold. The next does not:");
  });

  test("is never passed because nothing was compared", async () => {
    const told = await outcome([{}, { checks: [] }]);
    expect(told).toMatchObject({ state: "missed", sentence: /^The check ended without comparing/ });
  });

  test("is never passed because an error calls itself a CheckFailure", async () => {
    const told = await outcome([{}, { error: error({ name: "CheckFailure" }) }]);
    expect(told.state).toBe("missed");
  });

  test("may be the reader's code before it could be checked", async () => {
    const told = await outcome([{ error: error({ line: 3 }) }]);
    expect(told).toMatchObject({ sentence: /failed before/, error: { line: 3 } });
    expect(told.scripts).toHaveLength(1);
  });

  test("may be the reader's code when the check calls it, with its line", async () => {
    const told = await outcome([{}, { error: error({ line: 3, cell: "count-it" }) }]);
    expect(told.sentence).toBe("Your code threw an error when the check called it.");
    expect(told.error).toEqual(error({ line: 3 }));
  });

  test("may be the check, which says where it was and at what to look", async () => {
    const advice = "‘right’ has no value here. Look at it with show(…) just before this line.";
    const told = await outcome([{}, { error: error({ line: 3, advice }) }]);
    expect(told.sentence).toBe(
      "The check could not go on with what your code gives. It came as far as: expect(count([2, 3]))",
    );
    expect(told.error).toEqual(error({ advice: "Look with show(…) at what ‘count’ gives." }));
  });

  test("may be a line of the check without the reader's names", async () => {
    const told = await outcome([{}, { error: error({ line: 4 }) }]);
    expect(told.sentence).toMatch(/as far as: \.equal\(right, "it"\);$/);
    expect(told.error?.advice).toBe("Look with show(…) at what ‘count’ gives.");
  });

  test("may be something thrown that is no error", async () => {
    const told = await outcome([{}, { error: error({ name: "" }) }]);
    expect(told.sentence).toBe("Something was thrown when the check called your code.");
  });
});

describe("the names that an answer must have", () => {
  test("are those of the solution that the check uses", () => {
    const solution = "const count = () => helper(); const helper = () => 9; const right = 1;";
    expect(neededNames(solution, check)).toEqual(["count"]);
  });

  test("are unknown where solution or check do not compile", () => {
    expect(neededNames("const = 1", check)).toEqual([]);
    expect(neededNames(answer, "const = 1")).toEqual([]);
  });
});

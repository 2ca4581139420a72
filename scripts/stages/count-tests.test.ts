import { describe, expect, it } from "vitest";
import { countPlaywright, countVitest, judge } from "./count-tests.ts";

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((status) => ({ status })),
});

describe("counting Vitest's report", () => {
  it("counts single tests, and what did not run as skipped", () => {
    const testResults = [
      file("passed", "passed", "passed", "skipped"),
      file("failed", "passed", "failed", "todo", "pending"),
    ];
    expect(countVitest(JSON.stringify({ testResults }))).toEqual({
      passed: 3,
      failed: 1,
      skipped: 3,
    });
  });

  it("counts a file that could not be loaded as one failure", () => {
    const testResults = [file("passed", "passed"), file("failed")];
    expect(countVitest(JSON.stringify({ testResults }))).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  it("counts a file whose tests passed but whose cleaning up failed as one failure", () => {
    const testResults = [file("failed", "passed")];
    expect(countVitest(JSON.stringify({ testResults }))).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });
});

describe("counting Playwright's report", () => {
  it("takes a flaky test for a failed one", () => {
    const stats = { expected: 5, unexpected: 2, flaky: 1, skipped: 4 };
    expect(countPlaywright(JSON.stringify({ stats }))).toEqual({
      passed: 5,
      failed: 3,
      skipped: 4,
    });
  });
});

describe("judging a stage", () => {
  const passed = { passed: 3, failed: 0, skipped: 1 };

  it("believes counts that agree with the exit code", () => {
    expect(judge(0, passed)).toEqual(passed);
    const failed = { passed: 3, failed: 2, skipped: 0 };
    expect(judge(1, failed)).toEqual(failed);
  });

  it("counts a bad end as one failure, whether or not there is a report", () => {
    expect(judge(1, passed)).toEqual({ ...passed, failed: 1 });
    expect(judge(null, passed)).toEqual({ ...passed, failed: 1 });
    expect(judge(1, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(judge(0, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it("counts a stage that executed no test as one failure", () => {
    const nothing = { passed: 0, failed: 0, skipped: 2 };
    expect(judge(0, nothing)).toEqual({ ...nothing, failed: 1 });
  });

  it("keeps failures even where the tool says all is well", () => {
    const failed = { passed: 0, failed: 1, skipped: 0 };
    expect(judge(0, failed)).toEqual(failed);
  });
});

import { expect, it } from "vitest";
import { failureLines, goalTable, lossLines, type Report, speedTable } from "./report.ts";
import { between } from "./write-readme.ts";

const report: Report = {
  results: [
    {
      workload: "W2",
      speeds: { "hidden-layers": [1000, 1100, 1500], "jax-js": [400, 500, 500] },
      losses: { "hidden-layers": [2.5, 2.25], "jax-js": [2.5, 2.5] },
      failures: { pytorch: "no time" },
    },
  ],
  firstStep: [120, 130, 140],
  size: 36_512,
};

it("shows the median and the spread of each contender that took part", () => {
  const [head, , line] = speedTable(report).split("\n");
  expect(head).toMatch(/Steps a second +\| Hidden Layers +\| jax-js +\|$/);
  expect(line).toMatch(/W2: .*\| 1,100 ± 11 % +\| 500 ± 5 % +\|/);
});

it("compares round by round, and says what is reached", () => {
  const text = goalTable(report);
  expect(text).toMatch(/W2 \/ jax-js +\| 2\.50 × ± \d+ % +\| 2 × +\| 2\.7 × +\| floor/);
  expect(text).toMatch(
    /first step after load \(W2\) +\| 130\.0 ms +\| 150 ms +\| 100 ms +\| floor/,
  );
  expect(text).toMatch(/compressed +\| 36\.5 kB +\| 40 kB +\| 30 kB +\| floor/);
  expect(text).not.toMatch("W3");
});

it("says when losses differ, and who failed", () => {
  expect(lossLines(report)).toEqual([
    "W2: 2 losses from 2.50000 to 2.25000 DISAGREE; the largest difference is 2.5e-1 (jax-js).",
  ]);
  expect(failureLines(report)).toEqual(["W2: PyTorch, native failed: no time"]);
});

it("writes between two marks and leaves the rest", () => {
  const text = "a\n<!-- bench -->old<!-- end of bench -->\nb";
  expect(between(text, "$& new")).toBe("a\n<!-- bench -->\n\n$& new\n\n<!-- end of bench -->\nb");
  expect(() => between("no marks", "new")).toThrow("no place marked");
});

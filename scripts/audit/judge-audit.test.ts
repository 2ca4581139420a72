import { describe, expect, test } from "vitest";
import { judgeAudit } from "./judge-audit.ts";

const sent = new Set(["katex"]);
const report = (vulnerabilities: object) =>
  JSON.stringify({ auditReportVersion: 2, vulnerabilities });
const weak = (severity: string, fixAvailable = false) => ({ severity, fixAvailable });

describe("an audit", () => {
  test("is well where nothing is found, or only what is light in a tool", () => {
    expect(judgeAudit(report({}), sent)).toEqual({
      state: "well",
      lines: ["No package has a known weakness."],
    });
    expect(judgeAudit(report({ vite: weak("moderate", true) }), sent)).toEqual({
      state: "well",
      lines: ["vite is a tool; moderate; a newer version mends it."],
    });
  });

  test("counts what is grave, and all that is sent to readers", () => {
    expect(judgeAudit(report({ vite: weak("high") }), sent).state).toBe("weak");
    expect(judgeAudit(report({ katex: weak("low") }), sent)).toEqual({
      state: "weak",
      lines: ["katex is sent to readers; low; no version mends it yet."],
    });
  });

  test("says plainly when nothing was looked at", () => {
    for (const [answer, why] of [
      ['{ "message": "405 Method Not Allowed" }', "405 Method Not Allowed"],
      ["", "no answer"],
      ["<html>", "<html>"],
    ] as const) {
      expect(judgeAudit(answer, sent)).toEqual({
        state: "unknown",
        lines: [
          "The registry at hand gave no list of weaknesses, so nothing was looked at.",
          `Expected the report of npm audit; found: ${why}.`,
          "Run it where npm can reach a registry that keeps such a list, such as the public one.",
        ],
      });
    }
  });
});

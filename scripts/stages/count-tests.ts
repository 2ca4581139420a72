export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** The part of Vitest's JSON report that is counted. */
interface VitestReport {
  testResults: {
    status: string;
    assertionResults: { status: string }[];
  }[];
}

/** A file that could not be loaded has no tests in the report, and counts as one failure. */
export function countVitest(json: string): Counts {
  const report: VitestReport = JSON.parse(json);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report.testResults) {
    const failedBefore = counts.failed;
    for (const { status } of file.assertionResults) {
      if (status === "passed") counts.passed += 1;
      else if (status === "failed") counts.failed += 1;
      else counts.skipped += 1;
    }
    if (file.status === "failed" && counts.failed === failedBefore) counts.failed += 1;
  }
  return counts;
}

/** The part of Playwright's JSON report that is counted. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** A test that passed only at a second try failed. */
export function countPlaywright(json: string): Counts {
  const { stats }: PlaywrightReport = JSON.parse(json);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  };
}

/**
 * What a stage is worth, from its exit code and the tests its report counted. A stage that ended
 * badly without a failed test, left no report, or executed no test has failed.
 */
export function judge(exitCode: number | null, counted: Counts | undefined): Counts {
  const counts = counted ?? { passed: 0, failed: 0, skipped: 0 };
  const proven = exitCode === 0 && counts.passed > 0;
  return counts.failed > 0 || proven ? counts : { ...counts, failed: 1 };
}

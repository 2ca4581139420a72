import type { Counts } from "./count-tests.ts";

export interface Result extends Counts {
  stage: string;
  seconds: number;
}

/** One row a stage; the last line is the plain sum that programs read. */
export function summary(results: Result[]): string {
  const rows = [
    ["stage", "passed", "failed", "skipped", "seconds"],
    ...results.map(({ stage, passed, failed, skipped, seconds }) => [
      stage,
      String(passed),
      String(failed),
      String(skipped),
      seconds.toFixed(1),
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("  "),
  );
  return [...lines, "", sum(results)].join("\n");
}

function sum(results: Result[]): string {
  const total = (key: keyof Counts) => results.reduce((all, result) => all + result[key], 0);
  const skipped = total("skipped");
  return `${total("passed")} passed, ${total("failed")} failed${skipped ? `, ${skipped} skipped` : ""}`;
}

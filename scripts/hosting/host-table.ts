import type { Finding } from "./check-host.ts";

const words = { right: "right", wrong: "WRONG", better: "could be better" };

/** What was found on a host, a line each, and the sum. */
export function hostTable(findings: readonly Finding[]): string {
  const rows = findings.map(({ what, found, verdict, wanted }) => [
    words[verdict],
    what,
    wanted === undefined ? shortened(found) : `${shortened(found)}; expected ${wanted}`,
  ]);
  const widths = [0, 1].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  "));
  const count = (verdict: Finding["verdict"]) =>
    findings.filter((each) => each.verdict === verdict).length;
  const sum = `${count("right")} right, ${count("wrong")} wrong, ${count("better")} that could be better; hosting/README.md says how.`;
  return [...lines.map((line) => line.trimEnd()), "", sum].join("\n");
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

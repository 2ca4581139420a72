import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { goalTable, lossLines, type Report, speedTable } from "./report.ts";

const readme = join(import.meta.dirname, "..", "lib", "README.md");

/** Puts the result between the two marks in lib/README.md. */
export function writeReadme(report: Report, conditions: string): void {
  const date = new Date().toISOString().slice(0, 10);
  const text = readFileSync(readme, "utf8");
  const measured = `Measured on ${date} with ${conditions}, contenders in turn, ± half the distance between the quartiles. brain.js and convnetjs compute something else at the same sizes.`;
  const losses = lossLines(report).map((line) => `- ${line}`);
  const parts = [measured, speedTable(report), goalTable(report), losses.join("\n")];
  writeFileSync(readme, between(text, parts.join("\n\n")));
}

export function between(text: string, content: string): string {
  const marks = /(<!-- bench -->)[\s\S]*?(<!-- end of bench -->)/;
  if (!marks.test(text)) throw new Error("lib/README.md has no place marked for the bench.");
  return text.replace(marks, (_, begin, end) => `${begin}\n\n${content}\n\n${end}`);
}

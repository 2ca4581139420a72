import type { LineChartOutput, LineSeries } from "../protocol/outputs.ts";
import { counted, numberText } from "./number-text.ts";

/** One sentence for who cannot see the chart, and for who wonders what to look at. */
export function chartSummary({ title, x, series }: LineChartOutput): string {
  const lines = series.filter((line) => line.x.length > 0);
  const [only] = lines;
  if (!only) return "No points yet.";
  if (lines.length > 4) return manyLines(lines, x);
  const single = lines.length === 1;
  const clauses = lines.map((line) => {
    const clause = course(line, x);
    return `${single ? subject(title, line.name) : line.name} ${clause}`;
  });
  return `${capitalized(clauses.join("; "))}.`;
}

/** "falls from 0.693 to 0.012 between step 0 and 499, lowest 0.011 at step 488" */
function course(line: LineSeries, x: string): string {
  const finite: number[] = [];
  for (const [index, y] of line.y.entries()) if (Number.isFinite(y)) finite.push(index);
  const start = finite[0];
  const end = finite.at(-1);
  if (start === undefined || end === undefined) {
    return `has no finite value in ${counted(line.y.length, "point")}`;
  }
  const from = valueAt(line, start);
  const to = valueAt(line, end);
  const broken =
    end < line.y.length - 1
      ? `, not a finite number from ${x} ${numberText(line.x[end + 1] ?? Number.NaN)} on`
      : "";
  const span = `${x} ${numberText(line.x[start] ?? 0)}`;
  if (start === end) return `is ${numberText(from)} at ${span}${broken}`;
  const between = `between ${span} and ${numberText(line.x[end] ?? 0)}`;
  const verb = to < from ? "falls" : "rises";
  const move =
    numberText(from) === numberText(to)
      ? `starts and ends at ${numberText(to)}`
      : `${verb} from ${numberText(from)} to ${numberText(to)}`;
  return `${move} ${between}${extreme(line, finite, from, to, x)}${broken}`;
}

/** Where the line went farther than its ends. */
function extreme(line: LineSeries, finite: number[], from: number, to: number, x: string): string {
  const falling = to < from;
  let best = finite[0] ?? 0;
  for (const index of finite) {
    const better = valueAt(line, index) - valueAt(line, best);
    if (falling ? better < 0 : better > 0) best = index;
  }
  const value = numberText(valueAt(line, best));
  if (value === numberText(to) || value === numberText(from)) return "";
  const word = falling ? "lowest" : "highest";
  return `, ${word} ${value} at ${x} ${numberText(line.x[best] ?? 0)}`;
}

function manyLines(lines: LineSeries[], x: string): string {
  const ends = lines
    .map((line) => ({ name: line.name, x: line.x.at(-1) ?? 0, y: line.y.at(-1) ?? Number.NaN }))
    .filter((end) => Number.isFinite(end.y))
    .sort((left, right) => left.y - right.y);
  const [lowest] = ends;
  const highest = ends.at(-1);
  if (!lowest || !highest) return `None of ${lines.length} lines ends in a finite number.`;
  const far = Math.max(...ends.map((end) => end.x));
  const range = `from ${numberText(lowest.y)} (${lowest.name}) to ${numberText(highest.y)} (${highest.name})`;
  const lost = lines.length - ends.length;
  const broken = lost === 0 ? "" : `; ${counted(lost, "other")} ended in no finite number`;
  return `At ${x} ${numberText(far)}, ${ends.length} lines end ${range}${broken}.`;
}

/** The title when it says the line's name and more, else the name. */
function subject(title: string, name: string): string {
  const longer = title.toLowerCase().includes(name.toLowerCase()) && title.length <= 40;
  return longer ? title : name;
}

function valueAt(line: LineSeries, index: number): number {
  return line.y[index] ?? Number.NaN;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

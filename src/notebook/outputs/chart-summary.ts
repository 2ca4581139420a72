import type { LineChartOutput, LineSeries } from "../protocol/outputs.ts";
import { counted, numberText } from "./number-text.ts";

/** One sentence for who cannot see the chart, and for who wonders what to look at. */
export function chartSummary(output: LineChartOutput): string {
  return coursesOf(output) + placeless(output);
}

/** What a logarithmic axis has no place for. */
function placeless({ series, xScale, yScale }: LineChartOutput): string {
  let count = 0;
  for (const { x, y } of series) {
    for (const [index, value] of y.entries()) {
      const left = xScale === "logarithmic" && (x[index] ?? 1) <= 0;
      if (left || (yScale === "logarithmic" && value <= 0)) count++;
    }
  }
  const are = count === 1 ? "is" : "are";
  return count === 0
    ? ""
    : ` ${counted(count, "point")} at or below 0 ${are} not on the logarithmic axis.`;
}

function coursesOf({ title, x, series }: LineChartOutput): string {
  const lines = series.filter((line) => line.x.length > 0);
  const [only] = lines;
  if (!only) return "No points yet.";
  if (lines.length > 4) return manyLines(lines, x);
  const courses = lines.map((line) => course(line, x));
  const spans = new Set(courses.map((line) => line.span));
  if (lines.length === 1 || spans.size > 1) {
    const clauses = courses.map(({ move, span, rest }, index) => {
      const name = lines.length === 1 ? subject(title, only.name) : lines[index]?.name;
      return `${name} ${move} ${span}${rest}`;
    });
    return `${capitalized(clauses.join("; "))}.`;
  }
  const clauses = courses.map(({ move, rest }, index) => `${lines[index]?.name} ${move}${rest}`);
  return `${capitalized([...spans].join(""))}, ${clauses.join("; ")}.`;
}

interface Course {
  /** "falls from 0.693 to 0.012" */
  move: string;
  /** "between step 0 and 499" */
  span: string;
  /** ", lowest 0.011 at step 488" */
  rest: string;
}

function course(line: LineSeries, x: string): Course {
  const finite: number[] = [];
  for (const [index, y] of line.y.entries()) if (Number.isFinite(y)) finite.push(index);
  const start = finite[0];
  const end = finite.at(-1);
  if (start === undefined || end === undefined) {
    const span = `from ${x} ${numberText(line.x[0] ?? 0)} on`;
    return { move: "is not a finite number", span, rest: "" };
  }
  const from = valueAt(line, start);
  const to = valueAt(line, end);
  const broken =
    end < line.y.length - 1
      ? `, not a finite number from ${x} ${numberText(line.x[end + 1] ?? Number.NaN)} on`
      : "";
  const first = numberText(line.x[start] ?? 0);
  if (start === end) return { move: `is ${short(from)}`, span: `at ${x} ${first}`, rest: broken };
  const move =
    short(from) === short(to)
      ? `starts and ends at ${short(to)}`
      : `${to < from ? "falls" : "rises"} from ${short(from)} to ${short(to)}`;
  return {
    move,
    span: `between ${x} ${first} and ${numberText(line.x[end] ?? 0)}`,
    rest: extreme(line, finite, from, to, x) + broken,
  };
}

/** Where the line went farther than its ends. */
function extreme(line: LineSeries, finite: number[], from: number, to: number, x: string): string {
  const falling = to < from;
  let best = finite[0] ?? 0;
  for (const index of finite) {
    const better = valueAt(line, index) - valueAt(line, best);
    if (falling ? better < 0 : better > 0) best = index;
  }
  const value = short(valueAt(line, best));
  if (value === short(to) || value === short(from)) return "";
  const word = falling ? "lowest" : "highest";
  return `, ${word} ${value} at ${x} ${numberText(line.x[best] ?? 0)}`;
}

function short(value: number): string {
  return numberText(value, 3);
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
  const range = `between ${short(lowest.y)} (${lowest.name}) and ${short(highest.y)} (${highest.name})`;
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

/** What was measured, as tables in Markdown. */
import { contenders, ours } from "./contenders.ts";
import { type Goal, goals, limits } from "./goals.ts";
import type { Result } from "./measure.ts";
import { median, spread } from "./statistics.ts";
import { descriptions, sideOf } from "./workloads.ts";

/** Losses count as equal up to this. */
const tolerance = 4e-5;

export interface Report {
  results: Result[];
  /** Milliseconds, one for each try. */
  firstStep: number[];
  /** Bytes. */
  size: number;
}

/** Speeds: a line for each workload, a column for each contender. */
export function speedTable({ results }: Report): string {
  const present = contenders.filter(({ name }) => results.some(({ speeds }) => name in speeds));
  const lines = results.map(({ workload, speeds }) => {
    const unit = sideOf(workload) === undefined ? "" : " GFLOP/s";
    const cells = present.map(({ name }) => {
      const measured = speeds[name];
      if (measured === undefined) return "–";
      return `${format(median(measured))}${unit} ± ${(100 * spread(measured)).toFixed(0)} %`;
    });
    return [`${workload}: ${descriptions[workload]}`, ...cells];
  });
  return table(["Steps a second", ...present.map(({ title }) => title)], lines);
}

/** Ratios, round by round, and whether they reach what is asked. */
export function goalTable({ results, firstStep, size }: Report): string {
  const lines = goals.flatMap((goal) => {
    const result = results.find(({ workload }) => workload === goal.workload);
    const ratios = result === undefined ? [] : ratiosOf(result, goal);
    if (ratios.length === 0) return [];
    const value = median(ratios);
    const present = goal.peers.filter((name) => result?.speeds[name] !== undefined);
    const against = present.map(titleOf).join(", ");
    const reached = value >= goal.goal ? "goal" : value >= goal.floor ? "floor" : "no";
    return [
      [
        `${goal.workload} / ${present.length > 1 ? "the best of " : ""}${against}`,
        `${value.toPrecision(3)} × ± ${(100 * spread(ratios)).toFixed(0)} %`,
        `${goal.floor} ×`,
        `${goal.goal} ×`,
        reached,
      ],
    ];
  });
  if (firstStep.length > 0) {
    lines.push(below("first step after load (W2)", median(firstStep), limits.firstStep, "ms"));
  }
  lines.push(below("what every cell loads, compressed", size / 1000, kilobytes(limits.size), "kB"));
  return table(["Ours / theirs", "Measured", "Floor", "Goal", "Reached"], lines);
}

/** Whether all who compute the same found the same losses. */
export function lossLines({ results }: Report): string[] {
  return results.flatMap(({ workload, losses }) => {
    const own = losses[ours];
    if (own === undefined) return [];
    const same = contenders.filter(({ name, sameMathematics }) => sameMathematics && name !== ours);
    const differences = same.flatMap(({ name, title }) => {
      const theirs = losses[name];
      return theirs === undefined ? [] : [{ title, difference: largestDifference(own, theirs) }];
    });
    const worst = differences.toSorted((a, b) => b.difference - a.difference)[0];
    if (worst === undefined) return [];
    const verdict = worst.difference <= tolerance ? "agree" : "DISAGREE";
    const [first, last] = [own[0], own.at(-1)].map((loss) => (loss as number).toFixed(5));
    return [
      `${workload}: ${own.length} losses from ${first} to ${last} ${verdict}; the largest difference is ${worst.difference.toExponential(1)} (${worst.title}).`,
    ];
  });
}

export function failureLines({ results }: Report): string[] {
  return results.flatMap(({ workload, failures }) =>
    Object.entries(failures).map(([name, why]) => `${workload}: ${titleOf(name)} failed: ${why}`),
  );
}

function ratiosOf({ speeds }: Result, { peers }: Goal): number[] {
  const own = speeds[ours] ?? [];
  const theirs = peers.map((name) => speeds[name]).filter((speed) => speed !== undefined);
  if (theirs.length === 0) return [];
  return own.map((speed, round) => speed / Math.max(...theirs.map((of) => of[round] as number)));
}

function below(
  what: string,
  value: number,
  { floor, goal }: { floor: number; goal: number },
  unit: string,
): string[] {
  const reached = value <= goal ? "goal" : value <= floor ? "floor" : "no";
  return [what, `${value.toFixed(1)} ${unit}`, `${floor} ${unit}`, `${goal} ${unit}`, reached];
}

const kilobytes = ({ floor, goal }: { floor: number; goal: number }) => ({
  floor: floor / 1000,
  goal: goal / 1000,
});

function titleOf(name: string): string {
  return contenders.find((contender) => contender.name === name)?.title ?? name;
}

function largestDifference(left: readonly number[], right: readonly number[]): number {
  return Math.max(...left.map((loss, i) => Math.abs(loss - (right[i] ?? Number.NaN))));
}

/** Three digits that mean something, thousands with commas. */
function format(value: number): string {
  const digits = value >= 100 ? value.toFixed(0) : value.toPrecision(3);
  return Number(digits).toLocaleString("en-US", { maximumFractionDigits: 3 });
}

function table(head: string[], lines: string[][]): string {
  const widths = head.map((title, i) =>
    Math.max(title.length, ...lines.map((cells) => (cells[i] as string).length)),
  );
  const row = (cells: string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] as number)).join(" | ")} |`;
  return [row(head), row(widths.map((width) => "-".repeat(width))), ...lines.map(row)].join("\n");
}

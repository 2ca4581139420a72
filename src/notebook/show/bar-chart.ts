import { inWords, ValueError } from "../../../lib/errors.ts";
import { limits } from "../protocol/output-limits.ts";
import { checkTitle } from "./check-title.ts";
import { cut } from "./log.ts";
import { post } from "./sink.ts";

/** A number for each name, or a bundle of named numbers. */
export type Bars = Readonly<Record<string, number | Readonly<Record<string, number>>>>;

/**
 * Shows numbers as the lengths of bars, which start at 0.
 *
 * @param title says what the chart shows
 * @param bars a number for each name; or for each name several named numbers, which stand together
 * @throws ValueError when the title is no text, a bar is no number, or there are too many
 * @example
 * barChart("Accuracy", { simple: 0.71, deep: 0.94 });
 * barChart("Accuracy", {
 *   digits: { simple: 0.91, deep: 0.97 },
 *   clothes: { simple: 0.83, deep: 0.88 },
 * });
 */
export function barChart(title: string, bars: Bars): void {
  checkTitle("barChart", title, "{ simple: 0.71, deep: 0.94 }");
  if (typeof bars !== "object" || bars === null || Array.isArray(bars)) throw noBars(bars);
  const groups = Object.entries(bars);
  const names = new Set<string>();
  for (const [name, bar] of groups) {
    for (const [part, value] of isBundle(bar) ? Object.entries(bar) : [["", bar] as const]) {
      if (typeof value !== "number") throw noNumber(part || name, value);
      names.add(part);
    }
  }
  if (groups.length === 0) throw noBars(bars);
  if (names.size > limits.lines || groups.length * names.size > limits.bars) {
    throw new ValueError(
      `barChart got ${groups.length * names.size} bars.`,
      `A chart shows at most ${limits.bars}, and ${limits.lines} for each name.`,
      "Show the most important ones, or use histogram or table.",
    );
  }
  post({
    kind: "bar-chart",
    title: cut(title, limits.name),
    groups: groups.map(([name]) => cut(name, limits.name)),
    series: [...names].map((part) => ({
      name: cut(part, limits.name),
      values: Float64Array.from(groups, ([, bar]) => lengthOf(bar, part)),
    })),
  });
}

function isBundle(bar: unknown): bar is Readonly<Record<string, number>> {
  return typeof bar === "object" && bar !== null && !Array.isArray(bar) && !isScalar(bar);
}

/** A tensor of one number, given in place of it. */
function isScalar(value: unknown): boolean {
  return typeof (value as { item?: unknown } | null)?.item === "function";
}

function lengthOf(bar: Bars[string], part: string): number {
  if (typeof bar === "number") return part === "" ? bar : Number.NaN;
  return bar[part] ?? Number.NaN;
}

function noBars(bars: unknown): ValueError {
  return new ValueError(
    `barChart got ${inWords(bars)} as its bars.`,
    "It takes an object with a number for each name.",
    'Write barChart("Accuracy", { simple: 0.71, deep: 0.94 }).',
  );
}

function noNumber(name: string, value: unknown): ValueError {
  return new ValueError(
    `barChart got ${inWords(value)} for "${name}".`,
    "The length of a bar is one number.",
    isScalar(value) ? "Perhaps you meant its .item()." : `Give "${name}" a number.`,
  );
}

import type { BarChartOutput } from "../protocol/outputs.ts";
import { element, type Markup } from "./markup.ts";
import { columnTexts, numberText } from "./number-text.ts";
import { percent } from "./plot-ticks.ts";
import { networkColour, seriesLooks } from "./series-look.ts";
import { title } from "./table.ts";

/** Bars with their names before and their numbers behind them: the chart is a table. */
export function renderBarChart(output: BarChartOutput): Markup {
  const { groups, series } = output;
  const all = series.flatMap(({ values }) => [...values]).filter(Number.isFinite);
  const low = Math.min(0, ...all);
  const high = Math.max(0, ...all);
  const place = (value: number) => (value - low) / (high - low || 1);
  const texts = series.map(({ values }) => columnTexts([...values]));
  const looks = seriesLooks(series.map(({ name }) => name));
  const row = (group: number, index: number, name: string, colour: string) => {
    const value = series[index]?.values[group] ?? Number.NaN;
    const from = place(Math.min(0, value));
    const bar = Number.isFinite(value)
      ? { x: percent(from), width: percent(place(Math.max(0, value)) - from), height: "100%" }
      : {};
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, name),
      element(
        "td",
        { class: "bar-room" },
        element(
          "svg",
          { class: colour, "aria-hidden": "true" },
          element("rect", bar),
          element("line", { x1: percent(place(0)), x2: percent(place(0)), y2: "100%" }),
        ),
      ),
      element("td", { class: "number" }, texts[index]?.[group] ?? ""),
    );
  };
  const bundled = series.length > 1 || series[0]?.name !== "";
  const bodies = groups.map((group, at) => {
    if (!bundled) return row(at, 0, group, networkColour(group) ?? "series-0");
    const rows = series.flatMap(({ name }, index) =>
      Number.isNaN(series[index]?.values[at])
        ? []
        : [row(at, index, name, looks[index]?.colour ?? "")],
    );
    const heading = element("th", { scope: "rowgroup", colspan: 3 }, group);
    return element("tbody", {}, element("tr", { class: "bar-group" }, heading), ...rows);
  });
  return element(
    "figure",
    { class: "output output-bars" },
    title(output.title),
    element(
      "table",
      { "aria-label": `Bars: ${output.title}` },
      ...(bundled ? bodies : [element("tbody", {}, ...bodies)]),
    ),
    element("p", { class: "output-summary" }, summaryOf(output)),
  );
}

function summaryOf({ groups, series }: BarChartOutput): string {
  const bars = series.flatMap(({ name, values }) =>
    groups.map((group, at) => ({
      name: name === "" ? group : `${name} in ${group}`,
      value: values[at] ?? Number.NaN,
    })),
  );
  const ranked = bars
    .filter(({ value }) => Number.isFinite(value))
    .sort((left, right) => right.value - left.value);
  const [highest] = ranked;
  const lowest = ranked.at(-1);
  if (!highest || !lowest) return "None of the values is a finite number.";
  if (ranked.length === 1) return `${highest.name}: ${numberText(highest.value)}.`;
  return `Highest is ${highest.name} with ${numberText(highest.value)}, lowest ${lowest.name} with ${numberText(lowest.value)}.`;
}

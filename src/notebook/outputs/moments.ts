import type { MomentsOutput, Output } from "../protocol/outputs.ts";
import { tableBehindButton } from "./chart-table.ts";
import { linePlot } from "./line-chart.ts";
import { element, type Markup } from "./markup.ts";
import { numberText } from "./number-text.ts";
import { title } from "./table.ts";

const tableRows = 12;

/**
 * A training run's moments with a slider over them. It shows the last one; `enlivenMoments` shows the
 * others.
 *
 * @param render how anything else is shown
 */
export function renderMoments(
  output: MomentsOutput,
  recorded: boolean,
  render: (output: Output) => Markup,
): Markup {
  const { moments } = output;
  const last = moments.length - 1;
  return element(
    "figure",
    { class: "output output-moments" },
    title(output.title),
    recorded || last < 1
      ? undefined
      : element("input", {
          type: "range",
          min: 0,
          max: last,
          step: 1,
          value: last,
          "aria-label": `Moment of ${output.title || "the run"}`,
          "aria-valuetext": momentText(output, last),
        }),
    element("div", { class: "moment" }, ...renderMoment(output, last, render)),
    recorded
      ? element("p", { class: "output-aside" }, "Run this cell to go back to earlier moments.")
      : undefined,
    last < 1 ? undefined : tableBehindButton(output.columns, rowsOf(output), output.title),
  );
}

/** One moment: its numbers, their curves up to it, and what was shown then. */
export function renderMoment(
  output: MomentsOutput,
  index: number,
  render: (output: Output) => Markup,
): Markup[] {
  const { columns, moments } = output;
  const [x = "", ...names] = columns;
  const series = names.map((name, column) => ({
    name,
    x: Float64Array.from(moments, ({ values }) => values[0] ?? Number.NaN),
    // What comes later is left out, but keeps its room.
    y: Float64Array.from(moments, ({ values }, at) =>
      at <= index ? (values[column + 1] ?? Number.NaN) : Number.NaN,
    ),
  }));
  const plot =
    moments.length > 1 && names.length > 0
      ? element(
          "div",
          { class: "chart-frame" },
          linePlot({ kind: "line-chart", title: output.title, x, series }),
        )
      : undefined;
  return [
    element("p", { class: "moment-numbers" }, momentText(output, index)),
    ...(plot ? [plot] : []),
    ...(moments[index]?.outputs ?? []).map(render),
  ];
}

/** "step 120, loss 0.41" */
export function momentText({ columns, moments }: MomentsOutput, index: number): string {
  const values = moments[index]?.values ?? [];
  return columns
    .map((name, column) => `${name} ${numberText(values[column] ?? Number.NaN)}`)
    .join(", ");
}

function rowsOf({ moments }: MomentsOutput): number[][] {
  const count = Math.min(tableRows, moments.length);
  return Array.from({ length: count }, (_, row) => {
    const at = Math.round((row * (moments.length - 1)) / Math.max(1, count - 1));
    return moments[at]?.values ?? [];
  });
}

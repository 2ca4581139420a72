import type { ConfusionOutput } from "../protocol/outputs.ts";
import { tableBehindButton } from "./chart-table.ts";
import { heatGrid } from "./heat-grid.ts";
import { heatScale } from "./heat-scale.ts";
import { element, type Markup } from "./markup.ts";
import { counted, fixedText, numberText } from "./number-text.ts";
import type { Deflate } from "./png.ts";
import { type TableCell, title } from "./table.ts";
import type { Cells } from "./walk-cells.ts";

/** Only so many classes have room for their shares, and for their counts. */
const mostShares = 6;
const mostCounts = 12;

/** Colours are shares of a row: of what is truly of a class, where it went. Frames mark what is right. */
export function renderConfusion(output: ConfusionOutput, deflate?: Deflate): Markup {
  const { classes, counts } = output;
  const size = classes.length;
  const shares = sharesOf(output);
  const texts = Array.from(counts, (count, place) => {
    if (count === 0) return size <= mostShares ? "0" : "";
    const share = `${fixedText(100 * (shares[place] ?? 0), 0)} %`;
    return size <= mostShares ? `${numberText(count)}\n${share}` : numberText(count);
  });
  return element(
    "figure",
    { class: "output output-heat output-confusion" },
    title(output.title),
    element("div", { class: "chart-y", "aria-hidden": "true" }, "↓ true class"),
    element(
      "div",
      { class: "chart-frame heat-frame-room" },
      heatGrid(
        {
          width: size,
          height: size,
          values: shares,
          scale: { ...heatScale([0, 1]) },
          label: `Confusion of classes: ${output.title || classes.join(", ")}`,
          rows: classes,
          columns: classes,
          texts: size <= mostCounts ? texts : undefined,
          framed: classes.map((_, at) => at * size + at),
        },
        deflate,
      ),
    ),
    element("div", { class: "chart-x", "aria-hidden": "true" }, "predicted class →"),
    element("p", { class: "output-summary" }, summaryOf(output)),
    tableBehindButton(
      ["true class", ...classes, "right"],
      classes.map((name, row): TableCell[] => [
        name,
        ...counts.subarray(row * size, (row + 1) * size),
        `${fixedText(100 * (shares[row * size + row] ?? 0), 1)} %`,
      ]),
      output.title || "Confusion of classes",
    ),
  );
}

export function confusionCells(output: ConfusionOutput): Cells {
  const { classes, counts } = output;
  const shares = sharesOf(output);
  return {
    width: classes.length,
    height: classes.length,
    say: (row, column) => {
      const place = row * classes.length + column;
      const share = fixedText(100 * (shares[place] ?? 0), 1);
      const verdict = row === column ? "rightly" : "wrongly";
      return `${classes[row]} ${verdict} taken for ${classes[column]}: ${numberText(counts[place] ?? 0)}, ${share} % of ${classes[row]}`;
    },
  };
}

function sharesOf({ classes, counts }: ConfusionOutput): Float64Array {
  const size = classes.length;
  return counts.map((count, place) => {
    const row = Math.floor(place / size) * size;
    const total = counts.subarray(row, row + size).reduce((sum, each) => sum + each, 0);
    return total === 0 ? 0 : count / total;
  });
}

function summaryOf({ classes, counts }: ConfusionOutput): string {
  const size = classes.length;
  const total = counts.reduce((sum, count) => sum + count, 0);
  let right = 0;
  let worst = -1;
  for (const [place, count] of counts.entries()) {
    if (place % (size + 1) === 0) right += count;
    else if (count > 0 && (worst < 0 || count > (counts[worst] ?? 0))) worst = place;
  }
  if (total === 0) return "No examples.";
  const score = `${numberText(right)} of ${counted(total, "example")} (${fixedText((100 * right) / total, 1)} %) are in the framed cells, where they belong`;
  if (worst < 0) return `${score}.`;
  const [from, to] = [classes[Math.floor(worst / size)], classes[worst % size]];
  return `${score}. Most often ${from} is taken for ${to}: ${counted(counts[worst] ?? 0, "time")}.`;
}

import type { TensorOutput } from "../protocol/outputs.ts";
import { element, type Markup } from "./markup.ts";
import { columnTexts, numberText } from "./number-text.ts";

const mostRows = 8;
const mostColumns = 10;

/** A tensor's shape, its range, and the corner of its first matrix. */
export function renderTensor(tensor: TensorOutput): Markup {
  const { name, shape, minimum, maximum, mean } = tensor;
  const size = shape.reduce((product, side) => product * side, 1);
  const range =
    size === 0
      ? "empty"
      : `from ${numberText(minimum, 3)} to ${numberText(maximum, 3)}, mean ${numberText(mean, 3)}`;
  return element(
    "figure",
    { class: "output output-tensor" },
    element(
      "figcaption",
      {},
      element("span", { class: "output-name" }, name === "" ? "tensor" : name),
      " ",
      element("b", {}, `[${shape.map((side) => numberText(side)).join(", ")}]`),
      " ",
      element("span", { class: "output-aside" }, range),
    ),
    size === 0 ? undefined : corner(tensor),
  );
}

function corner({ name, shape, values }: TensorOutput): Markup {
  const columns = shape.at(-1) ?? 1;
  const rows = shape.at(-2) ?? 1;
  const shownColumns = Math.min(columns, mostColumns);
  const shownRows = Math.min(rows, mostRows, Math.ceil(values.length / columns));
  const columnsOfTexts = Array.from({ length: shownColumns }, (_, column) => {
    const down = Array.from({ length: shownRows }, (_, row) => values[row * columns + column]);
    return columnTexts(
      down.filter((value) => value !== undefined),
      3,
    );
  });
  const lines = Array.from({ length: shownRows }, (_, row) => {
    const cells = columnsOfTexts.flatMap((texts) =>
      texts[row] === undefined ? [] : [element("td", {}, texts[row])],
    );
    const cut = columns > cells.length;
    return element("tr", {}, ...cells, cut ? element("td", {}, "…") : undefined);
  });
  const matrices = shape.slice(0, -2).reduce((product, side) => product * side, 1);
  const more = rows > shownRows || matrices > 1;
  const label = `First values of ${name === "" ? "the tensor" : name}`;
  return element(
    "div",
    { class: "output-scroll", tabindex: 0, role: "region", "aria-label": label },
    element(
      "table",
      { class: "tensor-values" },
      element("tbody", {}, ...lines, more ? element("tr", {}, element("td", {}, "⋮")) : undefined),
    ),
  );
}

import type { HeatMapOutput, TensorOutput } from "../protocol/outputs.ts";
import { heatParts } from "./heat-map.ts";
import { heatColour, heatScale, isStrong, strength } from "./heat-scale.ts";
import { element, type Markup } from "./markup.ts";
import { columnTexts, counted, numberText } from "./number-text.ts";
import type { Deflate } from "./png.ts";

/** So many numbers are written of what is known in part, and of what is known as a whole. */
const mostRows = 8;
const mostWholeRows = 16;
const mostColumns = 10;

/**
 * A tensor's shape and its range. Few numbers are written on their colours; a larger matrix is drawn;
 * of others the corner of the first matrix is shown.
 */
export function renderTensor(tensor: TensorOutput, deflate?: Deflate): Markup {
  const { name, shape } = tensor;
  const heat = tensorHeat(tensor);
  return element(
    "figure",
    { class: heat ? "output output-tensor output-heat" : "output output-tensor" },
    element(
      "figcaption",
      {},
      element("span", { class: "output-name" }, name === "" ? "tensor" : name),
      " ",
      element("b", {}, `[${shape.map((side) => numberText(side)).join(", ")}]`),
      " ",
      element("span", { class: "output-aside" }, rangeText(tensor)),
    ),
    ...(heat ? heatParts(heat, deflate) : sizeOf(shape) > 0 ? [corner(tensor)] : []),
  );
}

/** The tensor as a heat map, if it is a row or a matrix with too many numbers to write, and all are known. */
export function tensorHeat({ name, shape, values }: TensorOutput): HeatMapOutput | undefined {
  const [height = 1, width = 1] = shape.length === 1 ? [1, ...shape] : shape;
  if (shape.length > 2 || values.length !== width * height || values.length === 0) return undefined;
  if (height <= mostWholeRows && width <= mostColumns) return undefined;
  return { kind: "heat-map", title: name === "" ? "tensor" : name, width, height, values };
}

function rangeText({ shape, minimum, maximum, mean, broken = 0 }: TensorOutput): string {
  const size = sizeOf(shape);
  if (size === 0) return "empty";
  if (broken === size) return "none is a finite number";
  const range = `from ${numberText(minimum, 3)} to ${numberText(maximum, 3)}, mean ${numberText(mean, 3)}`;
  return broken === 0 ? range : `${range}; ${counted(broken, "value")} not finite`;
}

function sizeOf(shape: number[]): number {
  return shape.reduce((product, side) => product * side, 1);
}

function corner({ name, shape, values, minimum, maximum }: TensorOutput): Markup {
  const columns = shape.at(-1) ?? 1;
  const rows = shape.at(-2) ?? 1;
  const shownColumns = Math.min(columns, mostColumns);
  const most = values.length === sizeOf(shape) ? mostWholeRows : mostRows;
  const shownRows = Math.min(rows, most, Math.ceil(values.length / columns));
  const scale = heatScale([minimum, maximum]);
  const columnsOfTexts = Array.from({ length: shownColumns }, (_, column) => {
    const down = Array.from({ length: shownRows }, (_, row) => values[row * columns + column]);
    return columnTexts(
      down.filter((value) => value !== undefined),
      3,
    );
  });
  const lines = Array.from({ length: shownRows }, (_, row) => {
    const cells = columnsOfTexts.flatMap((texts, column) => {
      if (texts[row] === undefined) return [];
      const step = scale.step(values[row * columns + column] ?? Number.NaN);
      const look = isStrong(scale, step) ? "heat-strong" : undefined;
      const plain = step > 0 && strength(scale, step) === 0;
      const style = plain ? undefined : `background-color:${heatColour(scale, step)}`;
      return [element("td", { class: look, style }, texts[row])];
    });
    const cut = columns > cells.length;
    return element("tr", {}, ...cells, cut ? element("td", {}, "…") : undefined);
  });
  const matrices = shape.slice(0, -2).reduce((product, side) => product * side, 1);
  const more = rows > shownRows || matrices > 1;
  const label = `First values of ${name === "" ? "the tensor" : name}`;
  return element(
    "div",
    { class: "output-scroll", tabindex: 0, role: "group", "aria-label": label },
    element(
      "table",
      { class: "tensor-values" },
      element("tbody", {}, ...lines, more ? element("tr", {}, element("td", {}, "⋮")) : undefined),
    ),
  );
}

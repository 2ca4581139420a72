import { element, toDom } from "./markup.ts";
import { percent } from "./plot-ticks.ts";

/** A grid whose cells can be read one by one. */
export interface Cells {
  width: number;
  height: number;
  say(row: number, column: number): string;
}

/** Lets keys and pointer go through the cells of a drawn grid; a line below reads them out. */
export function walkCells(figure: Element, { width, height, say }: Cells): void {
  const plot = figure.querySelector<SVGSVGElement>(".heat-plot");
  const summary = figure.querySelector(".output-summary");
  if (!plot || !summary) return;
  const line = toDom(element("p", { class: "output-point", "aria-live": "polite" })) as HTMLElement;
  summary.before(line);
  const size = { width: percent(1 / width), height: percent(1 / height) };
  const cursor = toDom(element("rect", { class: "heat-cursor", ...size }), true) as SVGElement;
  let [row, column] = [-1, 0];

  const goTo = (toRow: number, toColumn: number) => {
    row = Math.min(height - 1, Math.max(0, toRow));
    column = Math.min(width - 1, Math.max(0, toColumn));
    cursor.setAttribute("x", percent(column / width));
    cursor.setAttribute("y", percent(row / height));
    plot.append(cursor);
    line.textContent = say(row, column);
  };
  const moves: Record<string, () => void> = {
    ArrowUp: () => goTo(row - 1, column),
    ArrowDown: () => goTo(row + 1, column),
    ArrowLeft: () => goTo(row, column - 1),
    ArrowRight: () => goTo(row, column + 1),
    Home: () => goTo(row, 0),
    End: () => goTo(row, width - 1),
  };
  plot.setAttribute("tabindex", "0");
  plot.setAttribute("role", "application");
  plot.setAttribute("aria-roledescription", "grid of numbers, read with the arrow keys");
  plot.addEventListener("keydown", (event) => {
    const move = moves[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (row < 0) goTo(0, 0);
    else move();
  });
  plot.addEventListener("pointermove", (event) => {
    const box = plot.getBoundingClientRect();
    const down = Math.floor(((event.clientY - box.top) / box.height) * height);
    const across = Math.floor(((event.clientX - box.left) / box.width) * width);
    if (down < 0 || down >= height || across < 0 || across >= width) return;
    if (down !== row || across !== column) goTo(down, across);
  });
}

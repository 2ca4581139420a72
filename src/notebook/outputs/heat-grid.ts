import { type HeatScale, heatPalette, isStrong } from "./heat-scale.ts";
import { element, type Markup } from "./markup.ts";
import { numberText } from "./number-text.ts";
import { percent } from "./plot-ticks.ts";
import { type Deflate, pngUri } from "./png.ts";

export interface HeatGrid {
  width: number;
  height: number;
  values: ArrayLike<number>;
  scale: HeatScale;
  label: string;
  rows: string[];
  columns: string[];
  /** What is written into each cell. */
  texts?: string[] | undefined;
  /** Cells with a frame, by their places. */
  framed?: number[];
}

const mostLabels = 16;
const mostNumbers = 8;
/** Widths in characters: what a grid has room for on a wide screen, and on any. */
const room = 56;
const narrowRoom = 28;

/** Cells of colour with names at two sides. Texts keep their size whatever the width. */
export function heatGrid(grid: HeatGrid, deflate?: Deflate): Markup {
  const { width, height, values, scale, texts, framed = [] } = grid;
  const lines = (texts ?? []).flatMap((text) => text.split("\n"));
  const dense = width * Math.max(0, ...lines.map((line) => line.length));
  const steps = Uint8Array.from(values, scale.step);
  const longest = (names: string[]) => Math.max(0, ...names.map((name) => name.length));
  // A few rows need no height to be seen.
  const flat = Math.min(Math.max(2.5, 12 / height), Math.max(0.7, width / height));
  const rows = named(grid.rows, Math.max(1, Math.floor(mostLabels / flat)));
  const columns = named(grid.columns, mostLabels);
  const widest = Math.min(16, longest(rows.map(({ name }) => name)));
  const across = longest(columns.map(({ name }) => name));
  const turned = across > 2 && across * columns.length > 1.5 * narrowRoom;
  const rise = turned ? Math.min(16, across) * 0.75 : 0;
  return element(
    "svg",
    {
      class: [
        "map-plot heat-plot walked",
        ...(dense > narrowRoom ? ["heat-dense"] : []),
        // Few columns of many rows would be taller than a screen.
        ...(width * 3 < height ? ["heat-tall"] : []),
      ].join(" "),
      role: "img",
      "aria-label": grid.label,
      style: `--tick-width:${widest}ch;--tick-rise:${rise}ch;aspect-ratio:${Number(flat.toFixed(3))}`,
    },
    element("image", {
      href: pngUri(width, height, steps, deflate, heatPalette(scale)),
      width: "100%",
      height: "100%",
      preserveAspectRatio: "none",
    }),
    ...framed.map((place) => frame(place, width, height)),
    ...(dense > room ? [] : (texts ?? [])).map((text, place) =>
      cellText(text, place, width, height, isStrong(scale, steps[place] ?? 0)),
    ),
    ...rows.map(({ name, place }) =>
      element("text", { class: "heat-row", y: middle(place, height), dx: -8, dy: ".32em" }, name),
    ),
    ...columns.map(({ name, place }) => columnName(name, middle(place, width), turned)),
  );
}

function middle(place: number, count: number): string {
  return percent((place + 0.5) / count);
}

function frame(place: number, width: number, height: number): Markup {
  return element("rect", {
    class: "heat-frame",
    x: percent((place % width) / width),
    y: percent(Math.floor(place / width) / height),
    width: percent(1 / width),
    height: percent(1 / height),
  });
}

function cellText(
  text: string,
  place: number,
  width: number,
  height: number,
  strong: boolean,
): Markup {
  const at = { x: middle(place % width, width), y: middle(Math.floor(place / width), height) };
  const [first = "", second] = text.split("\n");
  const look = strong ? "heat-text heat-strong" : "heat-text";
  if (second === undefined) return element("text", { class: look, ...at, dy: ".32em" }, first);
  return element(
    "text",
    { class: look, ...at },
    element("tspan", { x: at.x, dy: "-.25em" }, first),
    element("tspan", { x: at.x, dy: "1.2em", class: "heat-aside" }, second),
  );
}

function columnName(name: string, x: string, turned: boolean): Markup {
  if (!turned) return element("text", { class: "chart-tick-x", x, y: "100%", dy: "1.4em" }, name);
  return element(
    "svg",
    { x, y: "100%", overflow: "visible" },
    element("text", { class: "heat-turned", transform: "translate(4 12) rotate(-45)" }, name),
  );
}

/** Names with their places; of many an even choice, and of numbers still fewer. */
function named(names: string[], most: number): { name: string; place: number }[] {
  const numbers = names.length > mostLabels && names.every((name) => /^\d+$/.test(name));
  const every = Math.ceil(names.length / (numbers ? Math.min(mostNumbers, most) : most));
  return names.flatMap((name, place) =>
    place % every === 0 ? [{ name: name.length > 16 ? `${name.slice(0, 15)}…` : name, place }] : [],
  );
}

/** What the colours mean: both ends, and 0 where the hue changes. */
export function heatLegend(
  scale: Pick<HeatScale, "kind" | "low" | "high">,
  deflate?: Deflate,
): Markup {
  const steps = Uint8Array.from({ length: 255 }, (_, index) => index + 1);
  const src = pngUri(255, 1, steps, deflate, heatPalette(scale));
  const number = (value: number) => element("span", {}, numberText(value, 3));
  return element(
    "p",
    { class: "heat-legend" },
    number(scale.low),
    element("img", {
      src,
      alt: scale.kind === "diverging" ? "over 0 to" : "to",
      width: 255,
      height: 1,
    }),
    number(scale.high),
  );
}

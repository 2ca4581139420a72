import type { PlaneOutput } from "../protocol/outputs.ts";
import { axisFor } from "./axis.ts";
import { tableBehindButton } from "./chart-table.ts";
import { element, type Markup } from "./markup.ts";
import { counted } from "./number-text.ts";
import { plotTicks } from "./plot-ticks.ts";
import { markerPath, markers } from "./series-look.ts";
import { type TableCell, title } from "./table.ts";

/** Width of the box in which a plane is drawn; its height follows from `planeHeight`. */
export const planeSide = 1000;
const hues = 10;

/** So many points are drawn; fewer on a map, whose areas need their bytes too. */
export const pointLimits = { scatter: 400, "decision-map": 240 } as const;
export type PlaneKind = keyof typeof pointLimits;

/** What stands around and under the points. */
export interface PlaneParts {
  kind: PlaneKind;
  /** What it is, for those who do not see it. */
  label: string;
  /** Height of the box. */
  high: number;
  ground: Markup[];
  summary: string;
  columns: string[];
  rows: TableCell[][];
}

/** Points of several classes in the plane, told apart by hue and shape. */
export function planeFigure(plane: PlaneOutput, parts: PlaneParts): Markup {
  const x = axisFor(plane.x, { round: false, ticks: 4 });
  const y = axisFor(plane.y, { round: false, ticks: 4 });
  const widest = Math.max(...y.ticks.map((tick) => tick.text.length));
  const [across = "", up = ""] = plane.axes ?? [];
  const aside = (look: string, text: string) =>
    text === "" ? undefined : element("div", { class: look, "aria-hidden": "true" }, text);
  return element(
    "figure",
    { class: `output output-plane output-${parts.kind}` },
    title(plane.title),
    legend(plane),
    aside("chart-y", up && `↑ ${up}`),
    element(
      "div",
      { class: "chart-frame" },
      element(
        "svg",
        {
          class: "map-plot walked",
          role: "img",
          "aria-label": `${parts.label}: ${plane.title || counted(plane.classes, "class", "classes")}`,
          style: `--tick-width:${widest}ch;aspect-ratio:${planeSide}/${parts.high}`,
        },
        ...plotTicks(x, y),
        element(
          "svg",
          { viewBox: `0 0 ${planeSide} ${parts.high}`, class: "map-regions" },
          ...parts.ground,
          ...pointPaths(drawnPoints(plane, parts.kind), parts.high),
        ),
      ),
    ),
    aside("chart-x", across && `${across} →`),
    element("p", { class: "output-summary" }, parts.summary),
    tableBehindButton(parts.columns, parts.rows, plane.title || parts.label),
  );
}

export function classLook(label: number): string {
  return `class-${label % hues}`;
}

export function className(plane: PlaneOutput, label: number): string {
  return plane.classNames?.[label] ?? `class ${label}`;
}

/** "1 %, 2 % and 3 %" */
export function listed(parts: string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** A point that is drawn: parts of the width and the height, from the left and the bottom. */
export interface DrawnPoint {
  index: number;
  label: number;
  across: number;
  up: number;
}

/** The points within the rectangle; of many an even choice. */
export function drawnPoints(plane: PlaneOutput, kind: PlaneKind): DrawnPoint[] {
  const { x, y, points, labels } = plane;
  const every = Math.max(1, labels.length / pointLimits[kind]);
  const drawn: DrawnPoint[] = [];
  for (let place = 0; place < labels.length; place += every) {
    const index = Math.floor(place);
    const across = ((points[index * 2] ?? 0) - x[0]) / (x[1] - x[0]);
    const up = ((points[index * 2 + 1] ?? 0) - y[0]) / (y[1] - y[0]);
    if (!(across >= 0 && across <= 1 && up >= 0 && up <= 1)) continue;
    drawn.push({ index, label: labels[index] ?? 0, across, up });
  }
  return drawn;
}

/** So many classes are named in a sentence; of more, fewer, and how many others there are. */
export const mostNamed = 10;

export function shortened(parts: string[]): string[] {
  if (parts.length <= mostNamed) return parts;
  return [...parts.slice(0, mostNamed / 2), `${parts.length - mostNamed / 2} other classes`];
}

/** One path a class. */
export function pointPaths(points: DrawnPoint[], high: number): Markup[] {
  const paths = new Map<number, string>();
  for (const { label, across, up } of points) {
    const spot = [Math.round(across * planeSide), Math.round((1 - up) * high)] as const;
    paths.set(label, (paths.get(label) ?? "") + markerPath(markerOf(label), ...spot, 10));
  }
  return [...paths]
    .sort(([left], [right]) => left - right)
    .map(([label, d]) => element("path", { class: `map-points ${classLook(label)}`, d }));
}

function legend(plane: PlaneOutput): Markup | undefined {
  const items = Array.from({ length: plane.classes }, (_, label) =>
    element(
      "li",
      { class: classLook(label) },
      element(
        "svg",
        { class: "chart-key map-key", width: 12, height: 12, "aria-hidden": "true" },
        element("path", { class: "chart-marker", d: markerPath(markerOf(label), 6, 6, 4.5) }),
      ),
      ` ${className(plane, label)}`,
    ),
  );
  return items.length < 2 ? undefined : element("ul", { class: "chart-legend" }, ...items);
}

function markerOf(label: number) {
  // Another shape in each round of the hues, so that fifty classes have looks of their own.
  return markers[(label + Math.floor(label / hues)) % markers.length] ?? "circle";
}

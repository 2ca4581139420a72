import type { DecisionMapOutput } from "../protocol/outputs.ts";
import { axisFor } from "./axis.ts";
import { tableBehindButton } from "./chart-table.ts";
import { decisionRegions } from "./decision-regions.ts";
import { element, type Markup } from "./markup.ts";
import { counted, fixedText, numberText } from "./number-text.ts";
import { plotTicks } from "./plot-ticks.ts";
import { markerPath, markers } from "./series-look.ts";
import { title } from "./table.ts";

const side = 1000;
const pointLimit = 240;
const hues = 10;

export function renderDecisionMap(map: DecisionMapOutput): Markup {
  const high = Math.round((side * (map.height - 1)) / (map.width - 1));
  const x = axisFor(map.x, { round: false, ticks: 4 });
  const y = axisFor(map.y, { round: false, ticks: 4 });
  const widest = Math.max(...y.ticks.map((tick) => tick.text.length));
  const [across, up] = map.axes ?? ["", ""];
  return element(
    "figure",
    { class: "output output-decision-map" },
    title(map.title),
    legend(map),
    up === "" ? undefined : element("div", { class: "chart-y", "aria-hidden": "true" }, `↑ ${up}`),
    element(
      "div",
      { class: "chart-frame" },
      element(
        "svg",
        {
          class: "map-plot",
          role: "img",
          "aria-label": `Decision map: ${map.title || counted(map.classes, "class", "classes")}`,
          style: `--tick-width:${widest}ch;aspect-ratio:${side}/${high}`,
        },
        ...plotTicks(x, y),
        element(
          "svg",
          { viewBox: `0 0 ${side} ${high}`, class: "map-regions" },
          ...regionPaths(map),
          ...pointPaths(map, high),
        ),
      ),
    ),
    across === ""
      ? undefined
      : element("div", { class: "chart-x", "aria-hidden": "true" }, `${across} →`),
    element("p", { class: "output-summary" }, mapSummary(map)),
    mapTable(map),
  );
}

function regionPaths(map: DecisionMapOutput): Markup[] {
  return decisionRegions(map, side).flatMap(({ label, area, surer }) => [
    element("path", { class: `map-area class-${label % hues}`, d: area }),
    ...surer.map((path) => element("path", { class: `map-surer class-${label % hues}`, d: path })),
  ]);
}

/** One path a class; of many points an even choice. */
function pointPaths(map: DecisionMapOutput, high: number): Markup[] {
  const every = Math.max(1, map.labels.length / pointLimit);
  const paths = new Map<number, string>();
  for (let place = 0; place < map.labels.length; place += every) {
    const index = Math.floor(place);
    const label = map.labels[index] ?? 0;
    const across = ((map.points[index * 2] ?? 0) - map.x[0]) / (map.x[1] - map.x[0]);
    const up = ((map.points[index * 2 + 1] ?? 0) - map.y[0]) / (map.y[1] - map.y[0]);
    if (!(across >= 0 && across <= 1 && up >= 0 && up <= 1)) continue;
    const spot = [Math.round(across * side), Math.round((1 - up) * high)] as const;
    paths.set(label, (paths.get(label) ?? "") + markerPath(markerOf(label), ...spot, 10));
  }
  return [...paths]
    .sort(([left], [right]) => left - right)
    .map(([label, d]) => element("path", { class: `map-points class-${label % hues}`, d }));
}

function legend(map: DecisionMapOutput): Markup {
  const items = classesOf(map).map(({ label, name }) =>
    element(
      "li",
      { class: `class-${label % hues}` },
      element(
        "svg",
        { class: "chart-key map-key", width: 12, height: 12, "aria-hidden": "true" },
        element("path", { class: "chart-marker", d: markerPath(markerOf(label), 6, 6, 4.5) }),
      ),
      ` ${name}`,
    ),
  );
  return element("ul", { class: "chart-legend" }, ...items);
}

export function mapSummary(map: DecisionMapOutput): string {
  const areas = classesOf(map).map(({ name, share }) => `${percent(share)} to ${name}`);
  const area = `Of the area, the model gives ${listed(areas)}`;
  if (map.score === undefined) return `${area}.`;
  const of = `${numberText(map.score.correct)} of ${counted(map.score.of, "point")}`;
  const drawn = Math.min(map.labels.length, pointLimit);
  const part = drawn < map.score.of ? ` (${drawn} are drawn)` : "";
  return `${area}; ${of} are in their own class${part}.`;
}

function mapTable(map: DecisionMapOutput): Markup {
  const rows = classesOf(map).map(({ name, share, points, sure }) => [
    name,
    points,
    percent(share),
    percent(sure),
  ]);
  const part = map.score !== undefined && map.score.of > map.labels.length;
  const columns = [
    "class",
    part ? "some points" : "points",
    "share of the area",
    "mean confidence there",
  ];
  return tableBehindButton(columns, rows, map.title || "Decision map");
}

/** The classes that have an area or points. */
function classesOf(map: DecisionMapOutput) {
  const classes = Array.from({ length: map.classes }, (_, label) => ({
    label,
    name: map.classNames?.[label] ?? `class ${label}`,
    cells: 0,
    points: 0,
    sum: 0,
  }));
  for (const [index, label] of map.winner.entries()) {
    const winner = classes[label];
    if (!winner) continue;
    winner.cells++;
    winner.sum += (map.confidence[index] ?? 0) / 255;
  }
  for (const label of map.labels) {
    const owner = classes[label];
    if (owner) owner.points++;
  }
  return classes
    .filter(({ cells, points }) => cells > 0 || points > 0)
    .map(({ cells, sum, ...rest }) => ({
      ...rest,
      share: cells / map.winner.length,
      sure: cells === 0 ? 0 : sum / cells,
    }));
}

function markerOf(label: number) {
  return markers[label % markers.length] ?? "circle";
}

function percent(part: number): string {
  return `${fixedText(part * 100, 0)} %`;
}

function listed(parts: string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

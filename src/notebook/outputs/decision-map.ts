import type { DecisionMapOutput } from "../protocol/outputs.ts";
import { decisionRegions } from "./decision-regions.ts";
import { element, type Markup } from "./markup.ts";
import { counted, fixedText, numberText } from "./number-text.ts";
import {
  classLook,
  className,
  listed,
  mostNamed,
  planeFigure,
  planeSide,
  pointLimits,
  shortened,
} from "./plane.ts";

export function renderDecisionMap(map: DecisionMapOutput): Markup {
  const classes = shares(map);
  const part = map.count > map.labels.length;
  return planeFigure(map, {
    kind: "decision-map",
    label: "Decision map",
    high: Math.round((planeSide * (map.height - 1)) / (map.width - 1)),
    ground: regionPaths(map),
    summary: mapSummary(map, classes),
    columns: ["class", part ? "some points" : "points", "share of the area", "mean confidence"],
    rows: classes.map(({ name, points, share, sure }) => [
      name,
      points,
      percent(share),
      percent(sure),
    ]),
  });
}

/** The areas of the classes, in a box that is `planeSide` wide. */
export function regionPaths(map: Parameters<typeof decisionRegions>[0]): Markup[] {
  return decisionRegions(map, planeSide).flatMap(({ label, area, surer }) => [
    element("path", { class: `map-area ${classLook(label)}`, d: area }),
    ...surer.map((path) => element("path", { class: `map-surer ${classLook(label)}`, d: path })),
  ]);
}

interface Share {
  name: string;
  points: number;
  /** Part of the area. */
  share: number;
  /** Mean confidence in it. */
  sure: number;
}

function mapSummary(map: DecisionMapOutput, classes: Share[]): string {
  const largest = [...classes].sort((left, right) => right.share - left.share);
  const named = classes.length > mostNamed ? largest : classes;
  const areas = shortened(named.map(({ name, share }) => `${percent(share)} to ${name}`));
  const drawn = Math.min(map.labels.length, pointLimits["decision-map"]);
  const part = drawn < map.count ? ` (${drawn} are drawn)` : "";
  const right = `${numberText(map.correct)} of ${counted(map.count, "point")}`;
  return `Of the area, the model gives ${listed(areas)}; ${right} are in their own class${part}.`;
}

/** The classes that have an area or points. */
function shares(map: DecisionMapOutput): Share[] {
  const classes = Array.from({ length: map.classes }, () => ({ cells: 0, points: 0, sum: 0 }));
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
  return classes.flatMap(({ cells, points, sum }, label) => {
    if (cells === 0 && points === 0) return [];
    const sure = cells === 0 ? 0 : sum / cells;
    return [{ name: className(map, label), points, share: cells / map.winner.length, sure }];
  });
}

function percent(part: number): string {
  return `${fixedText(part * 100, 0)} %`;
}

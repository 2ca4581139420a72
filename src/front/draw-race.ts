import { regionPaths } from "../notebook/outputs/decision-map.ts";
import type { Markup } from "../notebook/outputs/markup.ts";
import { drawnPoints, planeSide, pointPaths } from "../notebook/outputs/plane.ts";
import type { DecisionMapOutput } from "../notebook/protocol/outputs.ts";
import type { RaceMap } from "./race-maps.ts";

/** The areas that a network gives to each arm, in a box of `planeSide`. */
export const drawnMap = (map: RaceMap): Markup[] => regionPaths(map);

type Places = Pick<DecisionMapOutput, "x" | "y" | "points"> & { labels: ArrayLike<number> };

/** The points to learn, in the same box. */
export function drawnRacePoints({ x, y, points, labels }: Places): Markup[] {
  const plane = { title: "", classes: 2, count: labels.length };
  const places = { ...plane, x, y, points, labels: Uint8Array.from(labels) };
  return pointPaths(drawnPoints(places, "decision-map"), planeSide);
}

import type { DecisionMapOutput } from "../protocol/outputs.ts";
import { contours } from "./contours.ts";
import { pathOf, simplified } from "./line-path.ts";

/** The area of one class, and within it where the model is surer and surer. */
export interface Region {
  label: number;
  area: string;
  surer: string[];
}

/** Parts of the way from a coin's toss to certainty. */
const levels = [0.35, 0.65, 0.9];
const pathBudget = 7500;

/** Paths in a box that is `side` wide, as short as a light page needs them. */
export function decisionRegions(map: DecisionMapOutput, side: number): Region[] {
  const present = [...new Set(map.winner)].sort((left, right) => left - right);
  let regions: Region[] = [];
  for (const tolerance of [1, 1.5, 2, 3, 4, 6, 9]) {
    regions = present.map((label) => regionOf(map, label, side, tolerance));
    const length = regions.reduce((sum, region) => sum + region.area.length, 0);
    const inner = regions.reduce((sum, region) => sum + region.surer.join("").length, 0);
    if (length + inner <= pathBudget) return regions;
  }
  // An answer as ragged as this one is drawn without its shades.
  return regions.map((region) => ({ ...region, surer: [] }));
}

function regionOf(map: DecisionMapOutput, label: number, side: number, tolerance: number): Region {
  const { width, height, winner, confidence, classes } = map;
  const chance = 1 / classes;
  const step = side / (width - 1);
  const field = new Float32Array(width * height);
  const outline = (coarse: number, at: (won: boolean, probability: number) => number) => {
    for (let index = 0; index < field.length; index++) {
      field[index] = at(winner[index] === label, (confidence[index] ?? 0) / 255);
    }
    return contours(field, width, height)
      .map((loop) => {
        const scaled = loop.map(([x, y]): [number, number] => [x * step, y * step]);
        const points = simplified(scaled, coarse);
        return points.length > 3 ? `${pathOf(points, 0)}z` : "";
      })
      .join("");
  };
  const area = outline(tolerance, (won, probability) => {
    // How far ahead of the second class the winner is, if no third one counts.
    const lead = Math.max(2 * probability - 1, (probability - chance) / 20, 1e-3);
    return won ? lead : -lead;
  });
  const surer = levels.map((level) => {
    const threshold = chance + (1 - chance) * level;
    // The edge of a class is looked at; where the model gets surer is rather felt.
    return outline(2.5 * tolerance, (won, probability) => {
      const own = won ? probability : (1 - probability) / Math.max(1, classes - 1);
      return own - threshold;
    });
  });
  return { label, area, surer: surer.filter((path) => path !== "") };
}

import type { DecisionMapOutput } from "../protocol/outputs.ts";
import { contours } from "./contours.ts";
import { type Position, pathOf, simplified } from "./line-path.ts";

/** What a classifier says on a grid. */
type Answers = Pick<DecisionMapOutput, "width" | "height" | "classes" | "winner" | "confidence">;

/** The area of one class, and within it where the model is surer and surer. */
export interface Region {
  label: number;
  area: string;
  surer: string[];
}

interface Outlines {
  label: number;
  area: Position[][];
  surer: Position[][][];
}

/** Parts of the way from a coin's toss to certainty. */
const levels = [0.35, 0.65, 0.9];
const tolerances = [1, 1.5, 2, 3, 4, 6, 9];
const pathBudget = 7500;

/** Paths in a box that is `side` wide, as short as a light page needs them. */
export function decisionRegions(map: Answers, side: number): Region[] {
  const present = [...new Set(map.winner)].sort((left, right) => left - right);
  const outlines = present.map((label) => outlinesOf(map, label, side));
  let regions: Region[] = [];
  for (const tolerance of tolerances) {
    regions = outlines.map(({ label, area, surer }) => ({
      label,
      area: pathOfLoops(area, tolerance),
      // The edge of a class is looked at; where the model gets surer is rather felt.
      surer: surer
        .map((loops) => pathOfLoops(loops, 2.5 * tolerance))
        .filter((path) => path !== ""),
    }));
    const paths = regions.flatMap((region) => [region.area, ...region.surer]);
    if (paths.join("").length <= pathBudget) return regions;
  }
  // An answer as ragged as this one is drawn without its shades.
  return regions.map((region) => ({ ...region, surer: [] }));
}

function pathOfLoops(loops: Position[][], tolerance: number): string {
  let path = "";
  for (const loop of loops) {
    const points = simplified(loop, tolerance);
    if (points.length > 3) path += `${pathOf(points, 0)}z`;
  }
  return path;
}

function outlinesOf(map: Answers, label: number, side: number): Outlines {
  const { width, height, winner, confidence, classes } = map;
  const chance = 1 / classes;
  const step = side / (width - 1);
  const field = new Float32Array(width * height);
  const outline = (at: (won: boolean, probability: number) => number) => {
    for (let index = 0; index < field.length; index++) {
      field[index] = at(winner[index] === label, (confidence[index] ?? 0) / 255);
    }
    const loops = contours(field, width, height);
    return loops.map((loop) => loop.map(([x, y]): Position => [x * step, y * step]));
  };
  const area = outline((won, probability) => {
    // How far ahead of the second class the winner is, if no third one counts.
    const lead = Math.max(2 * probability - 1, (probability - chance) / 20, 1e-3);
    return won ? lead : -lead;
  });
  const surer = levels.map((level) => {
    const threshold = chance + (1 - chance) * level;
    return outline((won, probability) => {
      const own = won ? probability : (1 - probability) / Math.max(1, classes - 1);
      return own - threshold;
    });
  });
  return { label, area, surer };
}

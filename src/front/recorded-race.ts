import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { hashSource } from "../notebook/outputs/hash-source.ts";
import { toHtml } from "../notebook/outputs/markup.ts";
import { drawnMap, drawnRacePoints } from "./draw-race.ts";
import { type RecordedRace, runners } from "./race.ts";
import { unpackMap } from "./race-maps.ts";

/**
 * The recorded race as the page shows it before anything is loaded: its end.
 *
 * @throws Error when it is of another code than the present one
 */
export function recordedRace() {
  const race: RecordedRace = JSON.parse(readFileSync("content/front/race.json", "utf8"));
  if (race.sourceHash !== hashSource(readFileSync("content/front/race.ts", "utf8"))) {
    throw new Error(
      "The race on the front page is recorded of another code than that of content/front/race.ts. Run npm run record -- front.",
    );
  }
  const maps = gunzipSync(readFileSync("content/front/maps.bin.gz"));
  const last = race.frames.length - 1;
  const { x, y, points, labels, values, frames } = race;
  const numberOf = (name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The race on the front page shows no "${name}".`);
    return value;
  };
  const places = drawnRacePoints({ x, y, points: Float32Array.from(points), labels });
  return {
    frames,
    count: labels.length,
    end: frames[last] as RecordedRace["frames"][number],
    panels: runners.map((name, index) => ({
      name,
      units: numberOf(`units, ${name}`),
      weights: numberOf(`weights, ${name}`),
      areas: drawnMap(unpackMap(maps, last * runners.length + index))
        .map(toHtml)
        .join(""),
      points: places.map(toHtml).join(""),
    })),
  };
}

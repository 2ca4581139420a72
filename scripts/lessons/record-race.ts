import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import { mapsAmong, type RecordedRace } from "../../src/front/race.ts";
import { packMaps, recordedSide } from "../../src/front/race-maps.ts";
import { hashSource } from "../../src/notebook/outputs/hash-source.ts";
import type { Output } from "../../src/notebook/protocol/outputs.ts";
import { checkCellTypes } from "./check-cell-types.ts";
import { runLesson } from "./run-lesson.ts";

const file = "content/front/race.ts";
const numbersFile = "content/front/race.json";
const mapsFile = "content/front/maps.bin.gz";

/**
 * Runs the race of the front page and stores it, or compares it with what is stored. Says in
 * sentences what is wrong.
 */
export async function recordOrCheckRace(check: boolean): Promise<string[]> {
  const source = readFileSync(file, "utf8");
  const cells = [{ name: "race", source, line: 1 }];
  const ill = checkCellTypes(file, cells);
  if (ill.length > 0) return ill;
  const { outputs, problems } = await runLesson("front", cells);
  if (problems.length > 0) return problems.map(({ line, text }) => `${file}:${line} ${text}`);

  const { numbers, maps } = gathered(source, outputs["race"] ?? []);
  const text = `${JSON.stringify(numbers)}\n`;
  if (!check) {
    writeFileSync(numbersFile, text);
    writeFileSync(mapsFile, gzipSync(maps, { level: 9 }));
    return [];
  }
  if (!existsSync(numbersFile) || !existsSync(mapsFile)) return [missing];
  const isSame =
    readFileSync(numbersFile, "utf8") === text && gunzipSync(readFileSync(mapsFile)).equals(maps);
  return isSame ? [] : [`${numbersFile} and its maps are of another run. Run npm run record.`];
}

const missing = `${numbersFile} or ${mapsFile} is missing. Run npm run record.`;

function gathered(source: string, outputs: readonly Output[]) {
  const race = outputs.find((output) => output.kind === "moments");
  const maps = race?.moments.map((moment) => mapsAmong(moment.outputs)) ?? [];
  const [first] = maps.flat();
  if (!race || !first) throw new Error(`${file} shows no race.`);
  const numbers: RecordedRace = {
    sourceHash: hashSource(source),
    values: Object.fromEntries(
      outputs.flatMap((output) =>
        output.kind === "value" && typeof output.value === "number"
          ? [[output.name, output.value]]
          : [],
      ),
    ),
    // The last column and row that are kept lie one step before those of the whole map.
    x: [first.x[0], inner(first.x[0], first.x[1])],
    y: [inner(first.y[1], first.y[0]), first.y[1]],
    points: [...first.points].map((place) => Math.round(place * 1000) / 1000),
    labels: [...first.labels],
    frames: race.moments.map(({ values: [step = 0] }, index) => ({
      step,
      correct: (maps[index] ?? []).map(({ correct }) => correct),
    })),
  };
  return { numbers, maps: packMaps(maps.flat()) };
}

function inner(from: number, to: number): number {
  const steps = 2 * recordedSide - 1;
  return from + ((to - from) * (steps - 1)) / steps;
}

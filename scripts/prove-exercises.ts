import { existsSync, globSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { checkExerciseTypes } from "./exercises/check-exercise-types.ts";
import { exerciseFolder } from "./exercises/exercise-folder.ts";
import { proveExercise } from "./exercises/prove-exercise.ts";

const usage = `Proves every exercise: its start fails, its solution and a second way pass, each wrong answer gets its
message, spoiled solutions fail, hints and reason are there.

  npm run prove                           all exercises, with 3 sets of random numbers each
  npm run prove -- --seeds 20             with 20
  npm run prove -- start/how-it-learns    those of a lesson, or one: …/exercises/name
  npm run prove -- --mutants 100          with up to 100 spoiled solutions of each, in place of 5`;

const { values, positionals } = parseArgs({
  options: {
    seeds: { type: "string", default: "3" },
    mutants: { type: "string", default: "5" },
    help: { type: "boolean" },
  },
  allowPositionals: true,
});
const counts = { seeds: Number(values.seeds), mutants: Number(values.mutants) };
if (values.help || !Object.values(counts).every((count) => Number.isInteger(count) && count >= 0)) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

const root = process.cwd();
const folders = globSync("content/lessons/*/*/exercises/*/index.mdx")
  .map((file) => dirname(file).replaceAll("\\", "/"))
  .filter(
    (file) =>
      positionals.length === 0 || positionals.some((name) => `${file}/`.includes(`/${name}/`)),
  )
  .sort();
if (folders.length === 0 && (positionals.length > 0 || !existsSync("content/lessons"))) {
  console.error(`No exercise is called ${positionals.join(", ")}.\n\n${usage}`);
  process.exit(2);
}

let failed = 0;
for (const folder of folders) {
  const { problems, about } = await prove(folder);
  console.log(`${problems.length === 0 ? "ok    " : "FAILED"} ${folder}  ${about}`);
  for (const problem of problems) console.log(`       ${problem.replaceAll("\n", "\n       ")}`);
  if (problems.length > 0) failed++;
}
console.log(`${folders.length - failed} of ${folders.length} exercises are proved.`);
process.exit(failed > 0 ? 1 : 0);

async function prove(folder: string): Promise<{ problems: string[]; about: string }> {
  try {
    const exercise = exerciseFolder(root, folder);
    const types = checkExerciseTypes(exercise);
    const { problems, caught, spoiled, seconds } = await proveExercise(exercise, counts);
    const about = `${seconds.toFixed(1)} s, ${caught} of ${spoiled} spoiled solutions found out`;
    return {
      problems: [...types, ...problems],
      about: exercise.kind === "quiz" ? "quiz" : about,
    };
  } catch (error) {
    return { problems: [error instanceof Error ? error.message : String(error)], about: "" };
  }
}

import { existsSync, globSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import type { Proof, ProofOptions } from "./exercises/prove-exercise.ts";
import { proveFolder } from "./exercises/prove-folder.ts";

const usage = `Proves every exercise: its start fails, its solution and a second way pass, each wrong answer gets its
message, spoiled solutions fail, hints and reason are there.

  npm run prove                           all exercises, with 3 sets of random numbers each
  npm run prove -- --seeds 20             with 20
  npm run prove -- start/how-it-learns    those of a lesson, or one: …/exercises/name
  npm run prove -- --mutants 100          with up to 100 spoiled solutions of each, in place of 5
  npm run prove -- --report FILE          writes there how many passed and failed, as JSON

The seconds are processor time of the longest check of a right answer.`;

const { values, positionals } = parseArgs({
  options: {
    seeds: { type: "string", default: "3" },
    mutants: { type: "string", default: "5" },
    report: { type: "string" },
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

const proofs = await proveAll(folders, counts, 2);
const failed = proofs.filter(({ problems }) => problems.length > 0).length;
const longest = folders[seconds().indexOf(Math.max(...seconds()))];
if (longest) console.log(`The longest check: ${Math.max(...seconds()).toFixed(1)} s, ${longest}`);
console.log(`${folders.length - failed} of ${folders.length} exercises are proved.`);
if (values.report) {
  const report = { passed: folders.length - failed, failed, skipped: 0 };
  writeFileSync(values.report, JSON.stringify(report));
}
process.exit(failed > 0 ? 1 : 0);

function seconds(): number[] {
  return proofs.map((proof) => proof.seconds);
}

/** Proves so many at a time, and tells of each when its turn has come in the list. */
async function proveAll(all: readonly string[], options: ProofOptions, atOnce: number) {
  const proving = new Map<string, Promise<Proof>>();
  const waiting = [...all];
  const found: Proof[] = [];
  const next = () => {
    const folder = waiting.shift();
    if (folder === undefined) return;
    const proof = proveFolder(root, folder, options);
    proving.set(folder, proof);
    void proof.then(next);
  };
  for (let bench = 0; bench < atOnce; bench++) next();
  for (const folder of all) {
    const proof = await proving.get(folder);
    if (!proof) continue;
    found.push(proof);
    tell(folder, proof);
  }
  return found;
}

function tell(folder: string, { problems, caught, spoiled, seconds }: Proof): void {
  const about =
    spoiled > 0
      ? `${seconds.toFixed(1)} s, ${caught} of ${spoiled} spoiled solutions found out`
      : "";
  console.log(`${problems.length === 0 ? "ok    " : "FAILED"} ${folder}  ${about}`);
  for (const problem of problems) console.log(`       ${problem.replaceAll("\n", "\n       ")}`);
}

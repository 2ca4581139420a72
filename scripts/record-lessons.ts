import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { checkClaim, type Results } from "../src/lesson/claims.ts";
import { chapters } from "../src/lesson/contents.ts";
import { bookGlossary } from "../src/lesson/glossary/book-glossary.ts";
import { resultsOf } from "../src/lesson/named-outputs.ts";
import { type Lesson, readLesson } from "../src/lesson/read-lesson.ts";
import { compareRecordings } from "../src/notebook/outputs/compare-recordings.ts";
import { hashSource } from "../src/notebook/outputs/hash-source.ts";
import {
  decodeRecording,
  encodeRecording,
  type Recording,
} from "../src/notebook/outputs/recording.ts";
import { checkCellTypes } from "./lessons/check-cell-types.ts";
import { recordOrCheckRace } from "./lessons/record-race.ts";
import { runLesson } from "./lessons/run-lesson.ts";

const usage = `Runs every cell of the lessons and stores what they show beside each lesson.

  npm run record                                  all lessons, and the race on the front page
  npm run record -- front                         the race alone
  npm run record -- start/what-is-the-difference  one lesson
  npm run check:lessons                           compare with what is stored, change nothing`;

const { values, positionals } = parseArgs({
  options: { check: { type: "boolean", default: false }, help: { type: "boolean" } },
  allowPositionals: true,
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}

const lessons = globSync("content/lessons/*/*/index.mdx")
  .map((file) => file.replaceAll("\\", "/"))
  .filter(
    (file) => positionals.length === 0 || positionals.some((name) => file.includes(`/${name}/`)),
  )
  .sort((one, other) => orderOf(one) - orderOf(other));
const withRace = positionals.length === 0 || positionals.includes("front");
if (lessons.length === 0 && !withRace) {
  console.error(`No lesson is called ${positionals.join(", ") || "anything"}.\n\n${usage}`);
  process.exit(2);
}

let failed = 0;
for (const file of lessons) {
  const examined: string[] = [];
  tell(file, await recordOrCheck(file, examined), examined);
}
if (withRace) tell("content/front/race.ts", await recordOrCheckRace(values.check));
for (const { message } of problemsOfTerms()) {
  console.log(`FAILED the glossary\n       ${message.replaceAll("\n", "\n       ")}`);
  failed++;
}
process.exit(failed > 0 ? 1 : 0);

function tell(file: string, problems: readonly string[], examined: readonly string[] = []): void {
  console.log(`${problems.length === 0 ? "ok    " : "FAILED"} ${file}`);
  if (examined.length > 0) console.log(`       networks looked at: ${examined.join(", ")}`);
  for (const problem of problems) console.log(`       ${problem.replaceAll("\n", "\n       ")}`);
  if (problems.length > 0) failed++;
}

/** Its place in the book, so that a lesson is recorded before those that quote it. */
function orderOf(file: string): number {
  const order = chapters.flatMap(({ name, lessons }) =>
    lessons.map((each) => `${name}/${each.name}`),
  );
  return order.findIndex((lesson) => file.includes(`/${lesson}/`));
}

/** Those that lie in, or name, one of these lessons. A lesson that can't be read was told of above. */
function problemsOfTerms(): readonly Error[] {
  try {
    return bookGlossary().problems.filter(({ message }) =>
      lessons.some((file) => message.includes(file.slice(0, -"index.mdx".length))),
    );
  } catch {
    return [];
  }
}

/**
 * What is wrong with a lesson, in sentences. Stores its outputs, unless they are only checked. Puts
 * the networks that were looked at into `examined`.
 */
async function recordOrCheck(file: string, examined: string[]): Promise<string[]> {
  let lesson: Lesson;
  try {
    lesson = readLesson(readFileSync(file, "utf8"), file);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  const ill = checkCellTypes(file, lesson.cells);
  if (ill.length > 0) return ill;
  if (lesson.cells.length === 0) return contradictions(lesson, { version: 1, cells: {} }, file);

  const name = file.slice("content/lessons/".length, -"/index.mdx".length);
  const { outputs, problems, examined: networks } = await runLesson(name, lesson.cells);
  examined.push(...networks);
  if (problems.length > 0) return problems.map(({ line, text }) => `${file}:${line} ${text}`);

  const recording: Recording = { version: 1, cells: {} };
  for (const { name, source } of lesson.cells) {
    recording.cells[name] = { sourceHash: hashSource(source), outputs: outputs[name] ?? [] };
  }
  // What is compared is what can be stored: both have gone through the same file format.
  const text = encodeRecording(recording);
  const store = file.replace("index.mdx", "outputs.json");
  const doubts = contradictions(lesson, recording, file);
  if (!values.check) {
    if (doubts.length === 0) writeFileSync(store, text);
    return doubts;
  }
  if (!existsSync(store)) return [...doubts, `${store} is missing. Run npm run record.`];
  try {
    const stored = decodeRecording(readFileSync(store, "utf8"));
    return [...doubts, ...compareRecordings(stored, decodeRecording(text))];
  } catch (error) {
    return [...doubts, `${store}: ${error instanceof Error ? error.message : error}`];
  }
}

/** The sentences of a lesson that the recordings do not bear out: its own, and those of others it quotes. */
function contradictions(lesson: Lesson, recording: Recording, file: string): string[] {
  const own = resultsOf(recording.cells);
  const of = (other: string | undefined) => (other === undefined ? own : storedResults(other));
  const problems: string[] = [];
  for (const { of: other, when, line } of lesson.claims) {
    const verdict = checkClaim(when, of(other));
    if (!verdict.holds) {
      problems.push(`${file}:${line} The claim "${when}" does not hold: ${verdict.because}.`);
    }
  }
  for (const { of: other, cell, name, line } of lesson.results) {
    if (of(other)[cell]?.[name] === undefined) {
      const place = other === undefined ? `cell "${cell}"` : `cell "${cell}" of ${other}`;
      problems.push(`${file}:${line} The text quotes "${name}", which ${place} does not show.`);
    }
  }
  return problems;
}

function storedResults(lesson: string): Results {
  const store = `content/lessons/${lesson}/outputs.json`;
  return existsSync(store) ? resultsOf(decodeRecording(readFileSync(store, "utf8")).cells) : {};
}

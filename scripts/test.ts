import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { scriptCommand, toolEnvironment } from "./package-scripts.ts";
import { type Counts, countPlaywright, countVitest, judge } from "./stages/count-tests.ts";
import { type Result, summary } from "./stages/summary.ts";

interface Stage {
  name: string;
  /** The script of package.json. */
  script: string;
  /** What makes the tool write its JSON report to a file, where single tests are counted. */
  report?: {
    arguments: (file: string) => string[];
    environment?: (file: string) => Record<string, string>;
    count: (json: string) => Counts;
  };
  needs?: string;
}

const stages: Stage[] = [
  { name: "types", script: "check:types" },
  { name: "lint", script: "lint" },
  { name: "imports", script: "check:imports" },
  {
    name: "unit",
    script: "test:unit",
    report: {
      arguments: (file) => ["--reporter=dot", "--reporter=json", `--outputFile.json="${file}"`],
      count: countVitest,
    },
  },
  { name: "lessons", script: "check:lessons" },
  {
    name: "exercises",
    script: "prove",
    report: { arguments: (file) => ["--report", `"${file}"`], count: (json) => JSON.parse(json) },
  },
  { name: "build", script: "build" },
  { name: "links", script: "check:links", needs: "build" },
  {
    name: "browser",
    script: "test:browser",
    needs: "build",
    report: {
      arguments: () => ["--reporter=dot,json"],
      environment: (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
      count: countPlaywright,
    },
  },
];

const wanted = parseArgs({ allowPositionals: true }).positionals;
const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(
    `No stage is called ${unknown.join(", ")}; there are ${stages.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(1);
}

const reports = mkdtempSync(join(tmpdir(), "hidden-layers-"));
const results: Result[] = [];
for (const stage of stages) {
  if (wanted.length > 0 && !wanted.includes(stage.name)) continue;
  results.push(run(stage));
}
rmSync(reports, { recursive: true });
console.log(`\n${summary(results)}`);
process.exitCode = results.every(({ failed }) => failed === 0) ? 0 : 1;

function run(stage: Stage): Result {
  console.log(`\n── ${stage.name} ──`);
  const needed = results.find(({ stage: name }) => name === stage.needs);
  if (needed && needed.failed > 0) {
    console.log(`Not run, because ${stage.needs} failed.`);
    return { stage: stage.name, passed: 0, failed: 1, skipped: 0, seconds: 0 };
  }
  const started = performance.now();
  const file = join(reports, `${stage.name}.json`);
  const { status } = spawnSync(
    scriptCommand(stage.script, ...(stage.report?.arguments(file) ?? [])),
    {
      cwd: join(import.meta.dirname, ".."),
      env: { ...toolEnvironment(), ...stage.report?.environment?.(file) },
      shell: true,
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  const seconds = (performance.now() - started) / 1000;
  return { stage: stage.name, ...judge(status, counts(stage, file, status)), seconds };
}

/** A stage without a report is one check. */
function counts(stage: Stage, file: string, status: number | null): Counts | undefined {
  if (!stage.report) return { passed: status === 0 ? 1 : 0, failed: 0, skipped: 0 };
  try {
    return stage.report.count(readFileSync(file, "utf8"));
  } catch {
    console.error(`${stage.name} ended with code ${status} and left no report.`);
    return undefined;
  }
}

/** `npm run bench`: the library side by side with others, in the browser and with one thread. */
import { execSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { launchOptions } from "../scripts/find-browser.ts";
import { serve } from "../scripts/serve.ts";
import { firstStep, processorTime, startInBrowser } from "./browser-contender.ts";
import { buildContender, librarySize } from "./build.ts";
import { contenders, ours } from "./contenders.ts";
import { measure, type Result } from "./measure.ts";
import { readOptions } from "./options.ts";
import { findPyTorch, startInPython } from "./pytorch.ts";
import { failureLines, goalTable, lossLines, type Report, speedTable } from "./report.ts";
import { writeReadme } from "./write-readme.ts";

const options = readOptions(process.argv.slice(2));
const here = import.meta.dirname;
if (!existsSync(join(here, "node_modules"))) {
  execSync("npm ci --ignore-scripts", { cwd: here, stdio: "inherit" });
}

const folder = mkdtempSync(join(tmpdir(), "hidden-layers-bench-"));
const taking = contenders.filter(({ name }) => options.contenders.includes(name));
for (const { name, entry } of taking) {
  if (entry !== undefined) await buildContender(entry, name, folder);
}
const size = await librarySize();

const python = options.contenders.includes("pytorch") ? findPyTorch() : undefined;
const browser = await chromium.launch(launchOptions());
const { address, server } = await serve({ folder, port: 4600 });

const stopwatch = options.processorTime ? await processorTime(browser) : undefined;
const results: Result[] = [];
const report: Report = { results, firstStep: [], size };
try {
  for (const workload of options.workloads) {
    const start = async (name: string) => {
      if (name !== "pytorch") return startInBrowser(browser, address, name, workload, stopwatch);
      if (python === undefined) return undefined;
      return startInPython(python, workload, options.processorTime);
    };
    console.log(`${workload} …`);
    results.push(await measure(workload, options.contenders, start, options));
  }
  if (options.workloads.includes("W2")) {
    for (let i = 0; i < options.rounds; i++) {
      report.firstStep.push(await firstStep(browser, address, ours, "W2"));
    }
  }
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
}

const time = `${options.milliseconds} ms${options.processorTime ? ", counting processor time" : ""}`;
const machine = [
  `one core of an ${cpus()[0]?.model.trim() ?? "unknown machine"}`,
  `Chromium ${browser.version().split(".")[0]}`,
  ...(python === undefined ? [] : [`PyTorch ${python.version}`]),
].join(", ");
console.log(`\n${machine}; ${options.rounds} rounds of ${time}\n`);
console.log(`${speedTable(report)}\n\n${goalTable(report)}\n`);
for (const line of [...lossLines(report), ...failureLines(report)]) console.log(line);
if (options.write)
  writeReadme(report, `${machine}: medians of ${options.rounds} rounds of ${time}`);

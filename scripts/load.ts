/**
 * `npm run load -- --seconds 20 --write`: how much nginx serves with the settings of `hosting`, on this
 * machine alone. npm brings autocannon for it, which is no package of the project.
 */
import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { base, dist } from "./build.ts";
import { compressFolder } from "./hosting/compress-folder.ts";
import { type Load, loadTable, lost, putBetweenMarks } from "./hosting/load-report.ts";
import { startNginx, whyNoNginx } from "./hosting/start-nginx.ts";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "20" },
    folder: { type: "string", default: dist },
    write: { type: "boolean", default: false },
  },
});
const reason = base === "/" ? whyNoNginx() : "It measures a site that is built for the path /.";
if (reason) {
  console.log(`Not measured. ${reason}`);
  process.exit();
}
if (!existsSync(join(values.folder, "index.html"))) {
  console.error('There is no site to measure yet. "npm run build" makes it.');
  process.exit(1);
}
const script = readdirSync(join(values.folder, "_astro")).find((name) => /^Cell.*\.js$/.test(name));
const asked = [
  { name: "the front page", path: "", connections: 100 },
  { name: "a lesson", path: "lessons/start/how-a-network-learns/", connections: 100 },
  { name: "a script of it", path: `_astro/${script}`, connections: 100 },
  { name: "a lesson", path: "lessons/start/how-a-network-learns/", connections: 1000 },
];
const seconds = Math.max(1, Math.round(Number(values.seconds) / asked.length));

await compressFolder(values.folder);
const before = loadavg()[0]?.toFixed(1);
const nginx = await startNginx(values.folder);
const loads: Load[] = [];
try {
  for (const { name, path, connections } of asked) {
    const measured = await fire(`${nginx.address}${path}`, connections);
    loads.push({ name, measured });
  }
} finally {
  await nginx.stop();
}

const machine = `${cpus().length} processors (${cpus()[0]?.model.trim()}), on which the requests are made too; load of the machine before: ${before}`;
const report = `${seconds} seconds each, with Brotli, over loopback; ${machine}.\n\n${loadTable(loads)}`;
console.log(report);
if (values.write) {
  const readme = join(import.meta.dirname, "../hosting/README.md");
  writeFileSync(readme, putBetweenMarks(readFileSync(readme, "utf8"), report));
}
process.exitCode = loads.some(({ measured }) => lost(measured) > 0) ? 1 : 0;

async function fire(address: string, connections: number) {
  const options = ["-j", "-c", connections, "-d", seconds, "-H", "accept-encoding=br", address];
  const { stdout } = await promisify(execFile)(
    "npm",
    ["exec", "--yes", "--package=autocannon@9.0.0", "--", "autocannon", ...options.map(String)],
    { timeout: (seconds + 120) * 1000, maxBuffer: 1e7 },
  );
  return JSON.parse(stdout);
}

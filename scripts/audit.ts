/**
 * `npm run audit`: known weaknesses of the packages. Ends with 1 where one counts, and with 2 where the
 * registry keeps no list of them, so that nobody takes silence for health.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { software, typefaces } from "../src/credits/software.ts";
import { judgeAudit } from "./audit/judge-audit.ts";

const { stdout } = spawnSync("npm audit --json", {
  cwd: join(import.meta.dirname, ".."),
  shell: true,
  encoding: "utf8",
  maxBuffer: 100_000_000,
});
const sent = new Set([...typefaces, ...software].map(({ name }) => name));
const { state, lines } = judgeAudit(stdout ?? "", sent);
console.log(lines.join("\n"));
process.exitCode = { well: 0, weak: 1, unknown: 2 }[state];

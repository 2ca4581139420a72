/**
 * `npm run photographs`: compares how everything looks with its photographs; with
 * `-- --update-snapshots` takes those anew that differ, and removes those that nothing asks for.
 */
import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, isBuilt } from "./build.ts";
import { scriptCommand, toolEnvironment } from "./package-scripts.ts";
import { squeeze } from "./photographs/squeeze.ts";

const root = join(import.meta.dirname, "..");
const pictures = join(root, "e2e", "photographs", "pictures");
const asked = process.argv.slice(2);
const isRenewal = asked.some((each) => each.startsWith("--update-snapshots"));
const scratch = mkdtempSync(join(tmpdir(), "hidden-layers-"));
/** The names of all photographs that were compared or taken. */
const taken = join(scratch, "taken");

if (!isBuilt() && !build()) process.exit(1);
const { status } = spawnSync(scriptCommand("test:browser", "--project=photographs", ...asked), {
  cwd: root,
  env: { ...toolEnvironment(), HIDDEN_LAYERS_PHOTOGRAPHS: taken },
  shell: true,
  stdio: "inherit",
});
if (isRenewal) {
  const isWhole = asked.length === 1 && status === 0;
  const names = isWhole ? new Set(readFileSync(taken, "utf8").split("\n")) : undefined;
  for (const name of globSync("*.png", { cwd: pictures })) {
    const file = join(pictures, name);
    if (names && !names.has(name)) rmSync(file);
    else writeFileSync(file, squeeze(readFileSync(file)));
  }
}
rmSync(scratch, { recursive: true });
process.exitCode = status ?? 1;

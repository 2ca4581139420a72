import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { toolEnvironment } from "./package-scripts.ts";

/** Compiles what `npm pack` takes into `package`: the library for others, with its data sets. */

const root = join(import.meta.dirname, "..");
const target = join(root, "package");
const data = join(root, "content", "data");

rmSync(target, { recursive: true, force: true });
const { status } = spawnSync("tsc -p tsconfig.package.json", {
  cwd: root,
  env: toolEnvironment(),
  shell: true,
  stdio: "inherit",
});
if (status !== 0) process.exit(1);
for (const set of readdirSync(data)) {
  if (!existsSync(join(data, set, "SOURCES.md"))) continue;
  cpSync(join(data, set), join(target, "data", set), {
    recursive: true,
    filter: (file) => !/\.test\.ts$/.test(file),
  });
}

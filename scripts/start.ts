import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { scriptCommand, toolEnvironment } from "./package-scripts.ts";
import { serve } from "./serve.ts";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "4321" },
    host: { type: "string", default: "localhost" },
  },
});

if (isFresh()) {
  console.log("The site is built already; nothing has changed since.");
} else {
  const { status } = spawnSync(scriptCommand("build"), {
    cwd: root,
    env: toolEnvironment(),
    shell: true,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}
const { address } = await serve({
  folder: dist,
  port: Number(values.port),
  host: values.host,
  base: process.env["BASE_PATH"] ?? "/",
});
console.log(`\nHidden Layers is at ${address}\nCtrl+C ends it.`);

/** Whether nothing the site is made of is younger than its front page. */
function isFresh(): boolean {
  const frontPage = join(dist, "index.html");
  if (!existsSync(frontPage)) return false;
  const built = statSync(frontPage).mtimeMs;
  const sources = ["content", "lib", "src", "public", "astro.config.mjs", "package-lock.json"];
  return sources.every((source) => youngest(join(root, source)) < built);
}

/** Folders count too: removing a file makes its folder younger. */
function youngest(path: string): number {
  if (!existsSync(path)) return 0;
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => youngest(join(path, name))));
}

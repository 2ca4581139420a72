import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { toolEnvironment } from "./package-scripts.ts";

const root = join(import.meta.dirname, "..");

/** The path the site is built for and served under. */
export const base = process.env["BASE_PATH"] ?? "/";

/** Where the built site is. */
export const dist = join(root, "dist");

/** Says of the site in `dist` what it was built for, and when. Missing while a build runs or failed. */
const stamp = join(root, "node_modules", ".cache", "site.json");

interface Stamp {
  base: string;
  began: number;
}

/** Builds the site and returns whether it succeeded. */
export function build(): boolean {
  rmSync(stamp, { force: true });
  const began = Date.now();
  const { status } = spawnSync("astro build", {
    cwd: root,
    env: toolEnvironment(),
    shell: true,
    stdio: "inherit",
  });
  if (status !== 0) return false;
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, JSON.stringify({ base, began } satisfies Stamp));
  return true;
}

/** Whether the site is built for this path and nothing it is made of has changed since. */
export function isBuilt(): boolean {
  if (!existsSync(stamp) || !existsSync(dist)) return false;
  const built: Stamp = JSON.parse(readFileSync(stamp, "utf8"));
  const sources = ["content", "lib", "src", "public", "astro.config.mjs", "package-lock.json"];
  return built.base === base && sources.every((path) => youngest(join(root, path)) < built.began);
}

/** Folders count too: removing a file makes its folder younger. */
function youngest(path: string): number {
  if (!existsSync(path)) return 0;
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => youngest(join(path, name))));
}

if (import.meta.main && !build()) process.exit(1);

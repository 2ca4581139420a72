import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

export const folders = ["lib", "src", "scripts", "e2e"];

/**
 * Copies the sources into a folder for a tool that reads imports in TypeScript only: in place of each
 * `page.astro` stands a `page.astro.ts` with its frontmatter and scripts, which is also where an
 * import of "page.astro" then leads.
 */
export function layOut(root: string, target: string): void {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const file of readdirSync(root)) {
    if (/\.(mjs|ts|json)$/.test(file)) cpSync(join(root, file), join(target, file));
  }
  for (const folder of folders) {
    mkdirSync(join(target, folder));
    if (existsSync(join(root, folder))) copy(join(root, folder), join(target, folder));
  }
}

function copy(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  for (const entry of readdirSync(to, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith(".astro")) continue;
    const file = join(entry.parentPath, entry.name);
    writeFileSync(`${file}.ts`, code(readFileSync(file, "utf8")));
    rmSync(file);
  }
}

function code(astro: string): string {
  const frontmatter = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(astro)?.[1] ?? "";
  const scripts = [...astro.matchAll(/<script(?![^>]*\bis:inline\b)[^>]*>([\s\S]*?)<\/script>/g)];
  return [frontmatter, ...scripts.map((script) => script[1])].join("\n");
}

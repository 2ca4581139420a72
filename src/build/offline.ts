import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { AstroIntegration } from "astro";
import { build } from "vite";
import type { BookFile, Edition } from "../offline/edition.ts";
import { listBookFiles } from "./list-book-files.ts";

/**
 * Writes the service worker, with the list of all that the book needs without a connection. It comes
 * last, because the list holds what every file has become.
 */
export function offline(): AstroIntegration {
  return {
    name: "offline",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const edition = await listBookFiles(root);
        await writeFile(join(root, "sw.js"), await serviceWorker(edition));
        const book = edition.files.filter(({ editor }) => !editor);
        const editor = edition.files.filter(({ editor }) => editor);
        logger.info(`The book: ${await inWords(root, book)}.`);
        logger.info(`Its editor, once opened: ${await inWords(root, editor)}.`);
      },
    },
  };
}

/** A classic script: not every browser takes modules for service workers. */
async function serviceWorker(edition: Edition): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define: { EDITION: JSON.stringify(edition) },
    build: {
      write: false,
      target: "es2022",
      lib: {
        entry: fileURLToPath(new URL("../offline/service-worker.ts", import.meta.url)),
        formats: ["iife"],
        name: "serviceWorker",
      },
    },
  });
  const [output] = [result].flat();
  if (!output || !("output" in output)) throw new Error("The service worker gave no bundle.");
  return output.output[0].code;
}

async function inWords(root: string, files: readonly BookFile[]): Promise<string> {
  const whole = files.reduce((total, { bytes }) => total + bytes, 0);
  let sent = 0;
  for (const { path } of files) {
    const content = await readFile(join(root, path.replace(/(^|\/)$/, "$1index.html")));
    // A host compresses what is not compressed already.
    sent += Math.min(content.length, gzipSync(content).length);
  }
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  return `${files.length} files, ${megabytes(whole)}, sent as ${megabytes(sent)}`;
}

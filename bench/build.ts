/** Bundles each contender into a program for a worker, and our library once more for its size. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build, type InlineConfig } from "vite";
import { bundle } from "../scripts/bundle.ts";

const here = import.meta.dirname;
const library = new URL("../lib/index.ts", import.meta.url);
const core = new URL("../lib/core.ts", import.meta.url);

/** Where a page finds the program of a contender, below `folder`. */
export async function buildContender(entry: string, name: string, folder: string): Promise<void> {
  await build({
    ...settings,
    // Relative, because the worker stands beside what it loads.
    base: "./",
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: "es2022",
      // All of our library is loaded, as in a notebook, and not what the bench happens to use.
      ...(name === "hidden-layers" ? { rollupOptions: { treeshake: false } } : {}),
      lib: { entry, formats: ["es"], fileName: () => `${name}.js` },
    },
  });
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Bench</title>");
}

/** Bytes of what every cell needs of the library, with the kernels, minified and compressed with brotli. */
export async function librarySize(): Promise<number> {
  return brotliCompressSync(await bundle(core, "hiddenLayers")).length;
}

const settings: InlineConfig = {
  configFile: false,
  root: here,
  logLevel: "error",
  publicDir: false,
  resolve: { alias: [{ find: /^hidden-layers$/, replacement: fileURLToPath(library) }] },
  define: { "process.env.NODE_ENV": '"production"' },
};

/** Bundles each contender into a program for a worker, and our library once more for its size. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build, type InlineConfig } from "vite";

const here = import.meta.dirname;
const library = join(here, "..", "lib", "index.ts");

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

/** Bytes of the library and its kernels, minified and compressed with brotli. */
export async function librarySize(folder: string): Promise<number> {
  const place = join(folder, "library");
  await build({
    ...settings,
    build: {
      outDir: place,
      target: "es2022",
      minify: true,
      lib: { entry: library, formats: ["es"], fileName: () => "library.js" },
    },
  });
  const files = readdirSync(place).map((file) => readFileSync(join(place, file)));
  return files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0);
}

const settings: InlineConfig = {
  configFile: false,
  root: here,
  logLevel: "error",
  publicDir: false,
  resolve: { alias: [{ find: /^hidden-layers$/, replacement: library }] },
  define: { "process.env.NODE_ENV": '"production"' },
};

import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";

const id = "virtual:cell-worker";
const resolved = `\0${id}`;
const entry = fileURLToPath(new URL("./main.ts", import.meta.url));

/**
 * Gives `import program from "virtual:cell-worker"`: the whole program of the worker in which cells
 * run, as text. The sandbox has no network and can't load modules from blobs in every browser, so
 * the page hands it one classic script.
 */
export function cellWorker(): Plugin {
  return {
    name: "cell-worker",
    resolveId: (source) => (source === id ? resolved : undefined),
    async load(source) {
      if (source !== resolved) return undefined;
      const result = await build({
        configFile: false,
        logLevel: "warn",
        publicDir: false,
        build: {
          write: false,
          target: "es2022",
          lib: { entry, formats: ["iife"], name: "cellWorker" },
        },
      });
      const [output] = [result].flat();
      if (!output || !("output" in output)) throw new Error("The cell worker gave no bundle.");
      for (const chunk of output.output) {
        if (chunk.type !== "chunk") continue;
        for (const file of chunk.moduleIds) this.addWatchFile(file);
      }
      const [chunk] = output.output;
      return `export default ${JSON.stringify(chunk.type === "chunk" ? chunk.code : "")}`;
    },
  };
}

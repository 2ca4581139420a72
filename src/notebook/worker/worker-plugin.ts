import { isAbsolute } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin, type Rolldown } from "vite";

const at = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const entries = { main: at("./main.ts"), companions: at("./companions.ts") };

/**
 * The programs of the worker in which cells run, as texts: the sandbox has no network and can't load
 * modules from blobs in every browser, so the page hands it classic scripts.
 *
 * - `import program, { companions } from "virtual:cell-worker"`: all that every cell needs, and the
 *   names of what is in the other.
 * - `import program from "virtual:cell-companions"`: the rest of the library. It shares its modules
 *   with the first, which runs before it, and gives `$companions`.
 */
export function cellWorker(): Plugin {
  let chunks: Promise<Rolldown.OutputChunk[]> | undefined;
  return {
    name: "cell-worker",
    resolveId: (source) =>
      /^virtual:cell-(worker|companions)$/.test(source) ? `\0${source}` : undefined,
    async load(source) {
      if (!/^\0virtual:cell-(worker|companions)$/.test(source)) return undefined;
      chunks ??= bundle();
      const all = await chunks;
      const modules = all.flatMap(({ moduleIds }) => moduleIds);
      // The bundler's own are no files, and the development server would look for them in vain.
      for (const file of modules.filter(isAbsolute)) this.addWatchFile(file);
      const companions = all.find(({ name, isEntry }) => isEntry && name === "companions");
      if (!companions) throw new Error("The bundle of the worker lacks the companions.");
      if (source.endsWith("worker")) {
        const program = [loader, ...all.filter((chunk) => chunk !== companions).map(define)];
        const text = JSON.stringify(program.join("\n"));
        return `export default ${text}; export const companions = ${JSON.stringify(companions.exports)}`;
      }
      const program = `${define(companions)}\nvar $companions = $chunks["${companions.fileName}"];`;
      return `export default ${JSON.stringify(program)}`;
    },
    watchChange() {
      chunks = undefined;
    },
  };
}

/** Both programs, and what they share, each chunk after those it needs. */
async function bundle(): Promise<Rolldown.OutputChunk[]> {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: {
        input: entries,
        preserveEntrySignatures: "strict",
        output: { format: "cjs", entryFileNames: "[name].js", chunkFileNames: "[name].js" },
      },
    },
  });
  const [output] = [result].flat();
  if (!output || !("output" in output)) throw new Error("The cell worker gave no bundle.");
  const chunks = output.output.filter((file) => file.type === "chunk");
  const ordered: Rolldown.OutputChunk[] = [];
  const add = (chunk: Rolldown.OutputChunk) => {
    if (ordered.includes(chunk)) return;
    for (const needed of chunk.imports) {
      const found = chunks.find(({ fileName }) => fileName === needed);
      if (found) add(found);
    }
    ordered.push(chunk);
  };
  for (const chunk of chunks) add(chunk);
  return ordered;
}

const loader = 'var $chunks = {};\nvar $chunk = (name) => $chunks[name.replace("./", "")];';

/** A chunk as a part of a classic script: its exports are kept for those after it. */
function define({ fileName, code }: Rolldown.OutputChunk): string {
  return `((exports, require) => {${code}\n})(($chunks["${fileName}"] = {}), $chunk);`;
}

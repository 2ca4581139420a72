import type { Plugin } from "vite";
import { emitDeclarations, languageLibrary } from "./emit-declarations.ts";

const id = "virtual:declarations";
const resolved = `\0${id}`;

/**
 * Gives `import declarations from "virtual:declarations"`: what the editor must know of the modules
 * that cells may import, emitted from their sources.
 */
export function declarations(): Plugin {
  let root = "";
  return {
    name: "declarations",
    // In development only the worker imports it, where the scan for dependencies does not look; found
    // late, it would load the page anew at the first edit.
    config: () => ({ optimizeDeps: { include: ["typescript"] } }),
    configResolved(config) {
      root = config.root;
    },
    resolveId: (source) => (source === id ? resolved : undefined),
    load(source) {
      if (source !== resolved) return undefined;
      const { texts, sources, missing } = emitDeclarations(root);
      for (const file of sources) this.addWatchFile(file);
      for (const name of missing) this.warn(`There is no source of "${name}".`);
      const json = JSON.stringify({ ...languageLibrary(), ...texts });
      // Parsing JSON from a string is faster than evaluating the same object as code.
      return `export default JSON.parse(${JSON.stringify(json)});`;
    },
  };
}

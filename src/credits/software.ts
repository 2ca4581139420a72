/** A package of which something is sent to readers. */
export interface CreditedPackage {
  name: string;
  /** What it does here. */
  does: string;
  /** Its authors, where its licence file does not name them rightly. */
  by?: string;
}

/** `src/build/credited-packages.ts` fails the build where one is missing. */
export const typefaces: readonly CreditedPackage[] = [
  {
    name: "@fontsource-variable/source-serif-4",
    does: "Source Serif 4, for the text; cut down, it is called Hidden Serif 4",
    by: "Frank Grießhammer, Adobe",
  },
  { name: "@fontsource-variable/inter", does: "Inter, for buttons, tables and charts" },
  { name: "@fontsource-variable/jetbrains-mono", does: "JetBrains Mono, for code" },
];

export const software: readonly CreditedPackage[] = [
  { name: "astro", does: "builds the pages" },
  { name: "@astrojs/starlight", does: "is under the frame of the pages" },
  { name: "pagefind", does: "searches them" },
  { name: "katex", does: "sets formulas, in typefaces of its own" },
  { name: "monaco-editor", does: "is the editor of cells" },
  { name: "typescript", does: "completes and explains code in the editor" },
  { name: "sucrase", does: "takes the types out of a cell's code" },
  { name: "ts-interface-checker", does: "checks Sucrase's options" },
  { name: "lines-and-columns", does: "finds lines for Sucrase" },
  { name: "acorn", does: "finds names and loops in a cell's code" },
  { name: "magic-string", does: "changes code without losing its lines" },
  { name: "@jridgewell/sourcemap-codec", does: "writes which line came from which" },
  { name: "@jridgewell/gen-mapping", does: "does so for Sucrase" },
  { name: "@jridgewell/trace-mapping", does: "reads it" },
  { name: "@jridgewell/resolve-uri", does: "reads addresses in it" },
  { name: "diff", does: "shows what was changed in a cell" },
  { name: "idb", does: "keeps the reader's work" },
  { name: "chart.js", does: "draws charts while a cell runs" },
  { name: "@kurkle/color", does: "reckons with colours for Chart.js" },
  { name: "assemblyscript", does: "compiled the kernels, with parts of its own library" },
];

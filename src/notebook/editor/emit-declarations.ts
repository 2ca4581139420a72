import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { publicModules, resolveModule } from "./typescript/resolve-module.ts";

/** Declarations by path from the root, and the sources they come from. */
export interface Declarations {
  texts: Record<string, string>;
  sources: string[];
  /** Public modules whose source does not exist. */
  missing: string[];
}

/** The declarations, with comments, of everything a public module shows; computed from the sources. */
export function emitDeclarations(root: string, modules = publicModules): Declarations {
  const entries = Object.entries(modules).map(([name, file]) => ({
    name,
    file: join(root, file.replace(/\.d\.ts$/, ".ts")),
  }));
  const missing = entries.filter(({ file }) => !ts.sys.fileExists(file)).map(({ name }) => name);
  const program = ts.createProgram(
    entries.map(({ file }) => file).filter((file) => ts.sys.fileExists(file)),
    {
      ...configured(root),
      rootDir: root,
      outDir: root,
      declaration: true,
      emitDeclarationOnly: true,
      noEmit: false,
      stripInternal: true,
      skipLibCheck: true,
      incremental: false,
    },
  );
  const emitted = new Map<string, string>();
  program.emit(undefined, (file, text) => emitted.set(`/${relative(root, file)}`, text));
  return {
    texts: Object.fromEntries(reachable(emitted, modules)),
    sources: program
      .getSourceFiles()
      .map(({ fileName }) => fileName)
      .filter((file) => !file.includes("/node_modules/")),
    missing,
  };
}

function configured(root: string): ts.CompilerOptions {
  const file = join(root, "tsconfig.json");
  const { config } = ts.readConfigFile(file, ts.sys.readFile);
  return ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, dirname(file))
    .options;
}

/** Leaves out what no public module mentions in its types. */
function reachable(
  emitted: ReadonlyMap<string, string>,
  modules: Readonly<Record<string, string>>,
): Map<string, string> {
  const reached = new Map<string, string>();
  const visit = (file: string | undefined) => {
    const text = file === undefined ? undefined : emitted.get(file);
    if (file === undefined || text === undefined || reached.has(file)) return;
    reached.set(file, text);
    for (const { fileName } of ts.preProcessFile(text).importedFiles) {
      visit(resolveModule(fileName, file, (path) => emitted.has(path), modules));
    }
  };
  for (const file of Object.values(modules)) visit(file);
  return reached;
}

/** TypeScript's library for the language itself, without the DOM. */
export function languageLibrary(): Record<string, string> {
  const folder = dirname(ts.getDefaultLibFilePath({}));
  const texts: Record<string, string> = {};
  const visit = (name: string) => {
    const path = `/typescript/${name}`;
    if (path in texts) return;
    const text = ts.sys.readFile(join(folder, name)) ?? "";
    texts[path] = text;
    for (const { fileName } of ts.preProcessFile(text).libReferenceDirectives) {
      visit(`lib.${fileName.toLowerCase()}.d.ts`);
    }
  };
  visit("lib.es2022.d.ts");
  return texts;
}

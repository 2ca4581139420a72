import ts from "typescript";
import { cellGlobals } from "../cell-globals.ts";
import { composeCell } from "./compose-cell.ts";
import { type DeclaredNames, declaredNames } from "./declared-names.ts";
import type { CellPlace, CellSource } from "./language.ts";
import { publicModules, resolveModule } from "./resolve-module.ts";

interface Cell {
  name: string;
  source: string;
  names: DeclaredNames;
}

interface Module {
  text: string;
  version: number;
  /** Where the cell's own text begins and ends. */
  start: number;
  end: number;
}

const globals = "/cell-globals.d.ts";
const libraries = "/typescript/";

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ["lib.es2022.d.ts"],
  types: [],
  strict: true,
  erasableSyntaxOnly: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
};

/** All cells of a page as modules of one program, with a language service over them. */
export class CellProject {
  readonly service: ts.LanguageService;
  readonly #declarations: ReadonlyMap<string, string>;
  readonly #notebooks = new Map<number, Cell[]>();
  readonly #modules = new Map<string, Module>();
  readonly #publicModules: Readonly<Record<string, string>>;
  #version = 0;

  /** Takes declarations by path, of TypeScript's own library as of ours. */
  constructor(declarations: Readonly<Record<string, string>>, modules = publicModules) {
    this.#publicModules = modules;
    this.#declarations = new Map([...Object.entries(declarations), [globals, cellGlobals]]);
    this.service = ts.createLanguageService(this.#host());
  }

  /** The cells of a notebook are these now. */
  open(notebook: number, cells: readonly CellSource[]): void {
    const gone = this.#notebooks.get(notebook)?.length ?? 0;
    for (let index = cells.length; index < gone; index++)
      this.#modules.delete(path(notebook, index));
    this.#notebooks.set(
      notebook,
      cells.map(({ name, source }) => ({ name, source, names: namesOf(source) })),
    );
    this.#compose(notebook);
  }

  change({ notebook, cell }: CellPlace, source: string): void {
    const found = this.#notebooks.get(notebook)?.find(({ name }) => name === cell);
    if (!found || found.source === source) return;
    found.source = source;
    found.names = namesOf(source);
    this.#compose(notebook);
  }

  /** The module a cell is, and where in it the cell's text stands. */
  module({ notebook, cell }: CellPlace): Module & { file: string } {
    const index = this.#notebooks.get(notebook)?.findIndex(({ name }) => name === cell) ?? -1;
    const file = path(notebook, index);
    const module = this.#modules.get(file);
    if (!module) throw new Error(`There is no cell ${cell} in notebook ${notebook}.`);
    return { ...module, file };
  }

  #compose(notebook: number): void {
    const cells = this.#notebooks.get(notebook) ?? [];
    const names = cells.map((cell) => cell.names);
    for (const [index, { source }] of cells.entries()) {
      const { before, after } = composeCell(index, names);
      const text = before + source + after;
      const file = path(notebook, index);
      const old = this.#modules.get(file);
      if (old?.text === text) continue;
      const start = before.length;
      // Never the same twice: the service takes a file that went and came back for the old one.
      const version = ++this.#version;
      this.#modules.set(file, { text, version, start, end: start + source.length });
    }
  }

  #text(file: string): string | undefined {
    return this.#modules.get(file)?.text ?? this.#declarations.get(file);
  }

  #host(): ts.LanguageServiceHost {
    const exists = (file: string) => this.#text(file) !== undefined;
    const modules = this.#publicModules;
    const settings = {
      ...compilerOptions,
      paths: Object.fromEntries(Object.entries(modules).map(([name, file]) => [name, [file]])),
    };
    return {
      getCompilationSettings: () => settings,
      getScriptFileNames: () => [
        globals,
        ...Object.values(modules).filter(exists),
        ...this.#modules.keys(),
      ],
      getScriptVersion: (file) => String(this.#modules.get(file)?.version ?? 0),
      getScriptSnapshot: (file) => {
        const text = this.#text(file);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => "/",
      getDefaultLibFileName: () => `${libraries}lib.es2022.d.ts`,
      useCaseSensitiveFileNames: () => true,
      fileExists: exists,
      readFile: (file) => this.#text(file),
      resolveModuleNameLiterals: (literals, importer) =>
        literals.map(({ text }) => {
          const resolvedFileName = resolveModule(text, importer, exists, modules);
          if (resolvedFileName === undefined) return { resolvedModule: undefined };
          const extension = resolvedFileName.endsWith(".d.ts") ? ts.Extension.Dts : ts.Extension.Ts;
          return { resolvedModule: { resolvedFileName, extension } };
        }),
    };
  }
}

const path = (notebook: number, index: number) => `/notebooks/${notebook}/${index}.ts`;

const namesOf = (source: string) =>
  declaredNames(ts.createSourceFile("cell.ts", source, ts.ScriptTarget.ES2022));

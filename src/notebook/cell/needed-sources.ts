import { compile, type ImportedName } from "../compile/index.ts";
import { hashSource } from "../outputs/hash-source.ts";
import { createNotebook, finished, missingImports, planRun, started } from "../plan/index.ts";

interface Written {
  readonly name: string;
  readonly source: string;
}

/**
 * The texts with which a cell runs by itself: those of the earlier cells it needs, in order, and its
 * own last. What cells that are not among them import for one stands above it.
 */
export function neededSources(cells: readonly Written[], wanted: string): string[] {
  const texts = cells.map(({ name, source }) => {
    const result = compile(source, name);
    const analysis = "code" in result ? result.analysis : null;
    return { name, sourceHash: hashSource(source), analysis };
  });
  let notebook = createNotebook(texts, { bringsImports: true });
  const names = planRun(notebook, wanted);
  return cells
    .filter(({ name }) => names.includes(name))
    .map(({ name, source }) => {
      const imports = importLines(missingImports(notebook, name));
      notebook = finished(started(notebook, name), name, "done");
      return imports.length > 0 ? `${imports.join("\n")}\n\n${source}` : source;
    });
}

function importLines(imports: readonly ImportedName[]): string[] {
  const lines = imports
    .filter(({ imported }) => imported === "*")
    .map(({ name, module }) => `import * as ${name} from "${module}";`);
  for (const module of new Set(imports.map((each) => each.module))) {
    const names = imports
      .filter((each) => each.module === module && each.imported !== "*")
      .map(({ name, imported }) => (imported === name ? name : `${imported} as ${name}`));
    if (names.length > 0) lines.push(`import { ${names.join(", ")} } from "${module}";`);
  }
  return lines;
}

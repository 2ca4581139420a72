import type { ImportedName } from "../compile/index.ts";
import type { Version } from "./notebook.ts";

/** The version of an imported name, whichever cell imports it. */
export const importVersion = ({ module, imported }: ImportedName): Version =>
  `import ${imported} from ${module}`;

export const isImport = (version: Version) => version.startsWith("import ");

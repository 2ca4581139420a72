import { readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

const root = join(import.meta.dirname, "..");

/** The command line that `npm run <name>` runs, with further arguments. */
export function scriptCommand(name: string, ...further: string[]): string {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  if (!(name in scripts)) throw new Error(`package.json has no script "${name}".`);
  return [scripts[name], ...further].join(" ");
}

/** The environment npm gives a script: the project's own tools first, and the Node that runs this. */
export function toolEnvironment(): NodeJS.ProcessEnv {
  const path = process.env["PATH"] ?? "";
  return {
    ...process.env,
    PATH: [join(root, "node_modules", ".bin"), dirname(process.execPath), path].join(delimiter),
    ASTRO_TELEMETRY_DISABLED: "1",
  };
}

import { fileURLToPath } from "node:url";
import { build } from "vite";

/** A module of the project with all it imports as one small classic script that sets `name`. */
export async function bundle(entry: URL, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      lib: { entry: fileURLToPath(entry), formats: ["iife"], name },
    },
  });
  const [output] = [result].flat();
  if (!output || !("output" in output)) throw new Error(`${entry} gave no bundle.`);
  return output.output[0].code;
}

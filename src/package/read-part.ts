import { dataFiles } from "./data-files.ts";

/** What of Node is used, where there is Node. */
interface NodeProcess {
  getBuiltinModule?(name: "node:fs/promises"): {
    readFile(path: URL): Promise<Uint8Array>;
  };
}

/** The bytes of one part of a data set, from the package's own files: read in Node, fetched in a browser. */
export async function readPart(name: string, part: string): Promise<Uint8Array> {
  const file = dataFiles[`${name}/${part}`];
  if (!file) throw new Error(`The package has no ${name}/${part}.`);
  const { process } = globalThis as { process?: NodeProcess };
  if (file.protocol === "file:" && process?.getBuiltinModule) {
    return process.getBuiltinModule("node:fs/promises").readFile(file);
  }
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file} answered ${answer.status}.`);
  return new Uint8Array(await answer.arrayBuffer());
}

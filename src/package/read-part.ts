/** Where the package keeps its data sets, beside its compiled modules. */
const folder = new URL("../../data/", import.meta.url);

/** What of Node is used, where there is Node. */
interface NodeProcess {
  getBuiltinModule?(name: "node:fs/promises"): {
    readFile(path: URL): Promise<Uint8Array>;
  };
}

/** The bytes of one part of a data set, from the package's own files: read in Node, fetched in a browser. */
export async function readPart(name: string, part: string): Promise<Uint8Array> {
  const file = new URL(`${name}/${part}.bin.gz`, folder);
  const { process } = globalThis as { process?: NodeProcess };
  if (file.protocol === "file:" && process?.getBuiltinModule) {
    return process.getBuiltinModule("node:fs/promises").readFile(file);
  }
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file} answered ${answer.status}.`);
  return new Uint8Array(await answer.arrayBuffer());
}

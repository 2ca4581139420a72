/** Where each part of each data set was put by the build: what is not here can't be asked for. */
const addresses = import.meta.glob<string>("/content/data/*/*.bin.gz", {
  query: "?url",
  import: "default",
  eager: true,
});

/**
 * The bytes of one part of a data set, from a fixed list.
 *
 * @throws Error that says what is wrong and what to do, if there is no such part or it can't be had
 */
export async function fetchPart(
  name: string,
  part: string,
  progress: (done: number, total: number) => void,
): Promise<ArrayBuffer> {
  const address = addresses[`/content/data/${name}/${part}.bin.gz`];
  if (address === undefined) {
    throw new Error(`There is no part ‘${part}’ of a data set ‘${name}’.`);
  }
  const response = await fetch(address);
  if (!response.ok || !response.body) {
    throw new Error(
      `The data set ‘${name}’ could not be loaded (status ${response.status}). Check the connection, then run the cell again.`,
    );
  }
  const total = Number(response.headers.get("content-length") ?? 0);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let done = 0;
  for await (const chunk of response.body) {
    chunks.push(chunk);
    done += chunk.length;
    if (total > 0) progress(Math.min(done, total), total);
  }
  return new Blob(chunks).arrayBuffer();
}

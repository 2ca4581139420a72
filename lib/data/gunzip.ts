import { DataError } from "../errors.ts";

/**
 * Opens a gzip file with the engine's own `DecompressionStream`. Bytes that are not under gzip are
 * given back as they are: some servers open such files on the way.
 *
 * @param label the file as messages shall name it
 * @throws DataError when the file is damaged or cut short
 */
export async function gunzip(bytes: Uint8Array, label: string): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const closed = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  try {
    const open = closed.pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(open).arrayBuffer());
  } catch {
    throw new DataError(
      `${label} can't be unpacked.`,
      "Its compression is broken: it was cut short or changed on the way.",
      "Load it again; if that does not help, put the file on the server anew.",
    );
  }
}

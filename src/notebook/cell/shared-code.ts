/** Code in an address: `#code=<cell>.<deflated UTF-8 in base64url>`. Nothing of it reaches a server. */
export interface SharedCode {
  cell: string;
  source: string;
}

const prefix = "#code=";
const longestSource = 100_000;

/** The part of an address from its # on. */
export async function encodeSharedCode({ cell, source }: SharedCode): Promise<string> {
  const packed = new Blob([source]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  const digits = btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  return `${prefix}${encodeURIComponent(cell)}.${digits}`;
}

/**
 * What `encodeSharedCode` put into an address; undefined where there is none. Stops unpacking what
 * would be larger than any cell.
 *
 * @throws Error when there is some, but it is damaged or too long
 */
export async function decodeSharedCode(hash: string): Promise<SharedCode | undefined> {
  if (!hash.startsWith(prefix)) return undefined;
  const [, cell, digits] = /^([^.]+)\.([\w-]+)$/.exec(hash.slice(prefix.length)) ?? [];
  if (cell === undefined || digits === undefined) throw damaged();
  let name = "";
  let source = "";
  try {
    name = decodeURIComponent(cell);
    const text = atob(digits.replace(/-/g, "+").replace(/_/g, "/"));
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const unpacked = new Blob([bytes])
      .stream()
      .pipeThrough(new DecompressionStream("deflate-raw"))
      .pipeThrough(new TextDecoderStream("utf-8", { fatal: true }));
    for await (const part of unpacked) {
      source += part;
      if (source.length > longestSource) break;
    }
  } catch {
    throw damaged();
  }
  if (source.length > longestSource)
    throw new Error("The code in this link is too long for a cell.");
  return { cell: name, source };
}

function damaged(): Error {
  return new Error("The code in this link is damaged. Ask for the link again.");
}

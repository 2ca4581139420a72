/**
 * Code in an address: `#code=<cell>.<deflated UTF-8 in base64url>`, and several cells, as a list in
 * JSON, in `#cells=`. Nothing of it reaches a server.
 */
export interface SharedCode {
  cell: string;
  source: string;
}

const prefix = "#code=";
const cellsPrefix = "#cells=";
const longestSource = 100_000;
const mostCells = 200;

/** The part of an address from its # on. */
export async function encodeSharedCode({ cell, source }: SharedCode): Promise<string> {
  return `${prefix}${encodeURIComponent(cell)}.${await pack(source)}`;
}

/** As `encodeSharedCode`, for the texts of several cells in their order. */
export const encodeSharedCells = async (sources: readonly string[]): Promise<string> =>
  `${cellsPrefix}${await pack(JSON.stringify(sources))}`;

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
  try {
    return { cell: decodeURIComponent(cell), source: await unpack(digits) };
  } catch (error) {
    throw error instanceof TooLong ? error : damaged();
  }
}

/** What `encodeSharedCells` put into an address. @throws as `decodeSharedCode` does */
export async function decodeSharedCells(hash: string): Promise<string[] | undefined> {
  if (!hash.startsWith(cellsPrefix)) return undefined;
  const digits = hash.slice(cellsPrefix.length);
  if (!/^[\w-]+$/.test(digits)) throw damaged();
  try {
    const sources: unknown = JSON.parse(await unpack(digits));
    if (!isTexts(sources)) throw damaged();
    return sources;
  } catch (error) {
    throw error instanceof TooLong ? error : damaged();
  }
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= mostCells &&
  value.every((each) => typeof each === "string");

async function pack(source: string): Promise<string> {
  const packed = new Blob([source]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

async function unpack(digits: string): Promise<string> {
  let source = "";
  const text = atob(digits.replace(/-/g, "+").replace(/_/g, "/"));
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const unpacked = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream("deflate-raw"))
    .pipeThrough(new TextDecoderStream("utf-8", { fatal: true }));
  for await (const part of unpacked) {
    source += part;
    if (source.length > longestSource) throw new TooLong("The code in this link is too long.");
  }
  return source;
}

class TooLong extends Error {}

function damaged(): Error {
  return new Error("The code in this link is damaged. Ask for the link again.");
}

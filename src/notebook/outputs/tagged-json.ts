/**
 * Plain data with typed arrays and every number as JSON text: what JSON has no form for becomes an
 * object with one key that starts with "$". No other object may have such a key.
 */
export function toTaggedJson(value: unknown): unknown {
  if (typeof value === "number") {
    if (Object.is(value, -0)) return { $number: "-0" };
    return Number.isFinite(value) ? value : { $number: String(value) };
  }
  if (value instanceof Uint8Array) return { $uint8: toBase64(value) };
  if (value instanceof Float32Array) return { $float32: toBase64(value) };
  if (value instanceof Float64Array) return { $float64: toBase64(value) };
  if (Array.isArray(value)) return value.map(toTaggedJson);
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
    const bad = entries.find(([key]) => key.startsWith("$"));
    if (bad) throw new Error(`A key may not start with "$": ${bad[0]}`);
    return Object.fromEntries(entries.map(([key, entry]) => [key, toTaggedJson(entry)]));
  }
  return value;
}

/** @throws Error on a tag that does not exist or holds something else than it should */
export function fromTaggedJson(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(fromTaggedJson);
  if (typeof json !== "object" || json === null) return json;
  const entries = Object.entries(json);
  const tagged = entries.find(([key]) => key.startsWith("$"));
  if (!tagged)
    return Object.fromEntries(entries.map(([key, entry]) => [key, fromTaggedJson(entry)]));
  const [tag, text] = tagged;
  if (entries.length !== 1 || typeof text !== "string")
    throw new Error(`Corrupt value at "${tag}"`);
  switch (tag) {
    case "$number":
      return specialNumber(text);
    case "$uint8":
      return fromBase64(text, 1);
    case "$float32":
      return new Float32Array(fromBase64(text, 4).buffer);
    case "$float64":
      return new Float64Array(fromBase64(text, 8).buffer);
    default:
      throw new Error(`Unknown tag "${tag}"`);
  }
}

function specialNumber(text: string): number {
  if (text === "NaN") return Number.NaN;
  if (["Infinity", "-Infinity", "-0"].includes(text)) return Number(text);
  throw new Error(`Unknown number "${text}"`);
}

/** Bytes in the machine's order, which is little-endian wherever browsers run. */
function toBase64(array: Uint8Array | Float32Array | Float64Array): string {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  let text = "";
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return btoa(text);
}

function fromBase64(text: string, unit: number): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  if (bytes.length % unit !== 0) throw new Error("A typed array's bytes are cut off");
  return bytes;
}

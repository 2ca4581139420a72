/** A short name for a cell's source that changes when it does (FNV-1a, 64 bits), in 16 hex digits. */
export function hashSource(source: string): string {
  const bytes = new TextEncoder().encode(source.replace(/\r\n?/g, "\n").trimEnd());
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}

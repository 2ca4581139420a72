import { mkdir, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { digestOf } from "./digest-of.ts";

/** Writes packed parts under gzip into content/data, and prints their rows for SOURCES.md. */
export async function writeParts(
  set: string,
  parts: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const target = new URL(`../../content/data/${set}/`, import.meta.url);
  await mkdir(target, { recursive: true });
  for (const [part, bytes] of parts) {
    const closed = gzipSync(bytes, { level: 9 });
    await writeFile(new URL(`${part}.bin.gz`, target), closed);
    const size = closed.length.toLocaleString("en-US");
    console.log(`| \`${part}.bin.gz\` | ${size} | \`${digestOf(bytes)}\` |`);
  }
}

import { readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** What shrinks; fonts, pictures, data sets and the search index are compressed already. */
const shrinks = /\.(html|css|js|json|svg|ico|ts|ipynb|txt|xml|webmanifest|ttf|wasm)$/;

/** Below this a response fits into one packet either way. */
const worthwhile = 1000;

export interface Sizes {
  files: number;
  plain: number;
  gzip: number;
  brotli: number;
}

/**
 * Writes `.gz` and `.br` beside every file that gets smaller by it, as small as they can be, with the
 * file's own time, so that a host that compares times keeps them. What is there and not older stays.
 */
export async function compressFolder(folder: string): Promise<Sizes> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const waiting = entries
    .filter((entry) => entry.isFile() && shrinks.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const sizes: Sizes = { files: 0, plain: 0, gzip: 0, brotli: 0 };
  const work = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      await compressFile(path, sizes);
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  return sizes;
}

async function compressFile(path: string, sizes: Sizes): Promise<void> {
  const { size, mtime } = await stat(path);
  if (size < worthwhile) return;
  const written: number[] = [];
  for (const [ending, compress] of encodings) {
    const beside = `${path}.${ending}`;
    let there = await stat(beside).catch(() => undefined);
    if (there?.mtime.getTime() !== mtime.getTime()) {
      const result = await compress(await readFile(path));
      if (result.length >= size) return;
      await writeFile(beside, result);
      await utimes(beside, mtime, mtime);
      there = await stat(beside);
    }
    written.push(there.size);
  }
  sizes.files += 1;
  sizes.plain += size;
  sizes.gzip += written[0] ?? 0;
  sizes.brotli += written[1] ?? 0;
}

const toGzip = promisify(gzip) as (content: Buffer, options: object) => Promise<Buffer>;
const toBrotli = promisify(brotliCompress) as (content: Buffer, options: object) => Promise<Buffer>;

const encodings: [string, (content: Buffer) => Promise<Buffer>][] = [
  ["gz", (content) => toGzip(content, { level: 9 })],
  [
    "br",
    (content) =>
      toBrotli(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
  ],
];

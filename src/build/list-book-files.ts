import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BookFile, Edition } from "../offline/edition.ts";

/** What a reader without a connection needs: each line says what of. */
const wanted = [
  /^(?!404|lessons\/workshop\/).*\.html$/,
  /^_astro\//,
  /^pagefind\/(pagefind(-entry|-worker)?\.js(on)?|wasm\.en\.pagefind|.*\.pf_\w+)$/,
  /^search-names\.json$/,
  /^licences\//,
  /^lessons\/(?!workshop\/).*\.(ts|ipynb)$/,
  /^(favicon\.(svg|ico)|manifest\.webmanifest|icons\/.*)$/,
];

/** Older forms of fonts, and letters of which the book has none. */
const unused = /\.(ttf|woff)$|-(cyrillic|vietnamese|greek-ext)[-.].*woff2$/;

/** What only the editor loads, so that it is fetched only with the editor. */
const editor = [
  /rich-editor\..*\.js$/,
  /rich-editor\..*\.css$/,
  /worker-.*\.js$/,
  /_virtual_declarations\..*\.js$/,
  /codicon\..*\.ttf$/,
].map(({ source }) => new RegExp(`^_astro/${source}`));

/**
 * The files of a built site that are to be read without a connection.
 *
 * @throws Error when a part of the editor is not found under its name
 */
export async function listBookFiles(folder: string): Promise<Edition> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
  for (const part of editor) {
    if (!paths.some((path) => part.test(path))) throw new Error(missing(part));
  }
  const files: BookFile[] = [];
  for (const path of paths) {
    const isOfEditor = editor.some((part) => part.test(path));
    if (!isOfEditor && (unused.test(path) || !wanted.some((part) => part.test(path)))) continue;
    files.push(describeFile(path, await readFile(join(folder, path)), isOfEditor));
  }
  return { version: digest(JSON.stringify(files)), files };
}

function describeFile(path: string, content: Buffer, isOfEditor: boolean): BookFile {
  return {
    path: path.replace(/(^|\/)index\.html$/, "$1"),
    // Astro's own files have it in their names.
    ...(path.startsWith("_astro/") ? {} : { revision: digest(content) }),
    bytes: content.length,
    ...(isOfEditor ? { editor: true } : {}),
  };
}

const digest = (content: Buffer | string) =>
  createHash("sha256").update(content).digest("hex").slice(0, 16);

const missing = (part: RegExp) =>
  `No file of the built site is called ${part.source}.
The editor is kept for reading without a connection by the names of its files, and this one is missing.
See what the file is called now, and say so in src/build/list-book-files.ts.`;

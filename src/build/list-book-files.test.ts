import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listBookFiles } from "./list-book-files.ts";

let folder = "";

const editor = [
  "_astro/_virtual_declarations.00000000.js",
  "_astro/codicon.00000000.ttf",
  "_astro/rich-editor.00000000.css",
  "_astro/rich-editor.00000000.js",
  "_astro/worker-00000000.js",
];

function write(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path);
  }
}

const listed = async () => (await listBookFiles(folder)).files.map(({ path }) => path);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "book-"));
  write(...editor);
});

afterEach(() => rmSync(folder, { recursive: true }));

test("pages are listed by their addresses, but for those of the workshop and the one of no page", async () => {
  write(
    "index.html",
    "lessons/start/one/index.html",
    "lessons/workshop/two/index.html",
    "404.html",
  );
  expect(await listed()).toEqual([...editor, "", "lessons/start/one/"]);
});

test("scripts, data, letters in use and the search are listed, and nothing that nobody asks for", async () => {
  write(
    "_astro/cell.00000000.js",
    "_astro/train.bin.00000000.gz",
    "_astro/inter-latin-wght-normal.00000000.woff2",
    "_astro/inter-cyrillic-wght-normal.00000000.woff2",
    "_astro/KaTeX_Main-Regular.00000000.woff",
    "pagefind/pagefind.js",
    "pagefind/pagefind-ui.js",
    "search-names.json",
    "pagefind/index/en_1.pf_index",
    "sitemap-0.xml",
  );
  expect((await listed()).filter((path) => !editor.includes(path))).toEqual([
    "_astro/cell.00000000.js",
    "_astro/inter-latin-wght-normal.00000000.woff2",
    "_astro/train.bin.00000000.gz",
    "pagefind/index/en_1.pf_index",
    "pagefind/pagefind.js",
    "search-names.json",
  ]);
});

test("a change in a file is a change of the edition, and of that file alone", async () => {
  write("index.html", "glossary/index.html");
  const before = await listBookFiles(folder);
  writeFileSync(join(folder, "index.html"), "another");
  const after = await listBookFiles(folder);
  expect(after.version).not.toBe(before.version);
  const changed = after.files.filter((file, at) => file.revision !== before.files[at]?.revision);
  expect(changed.map(({ path }) => path)).toEqual([""]);
});

test("a part of the editor that goes by another name is missed", async () => {
  rmSync(join(folder, "_astro/worker-00000000.js"));
  await expect(listBookFiles(folder)).rejects.toThrow(
    /^No file of the built site is called \^_astro\\?\/worker-\.\*\\\.js\$\.\nThe editor .*\nSee .*list-book-files\.ts\.$/,
  );
});

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Copies } from "./copies.ts";
import type { BookFile } from "./edition.ts";

const home = "https://host.test/book/";

/** As much of the browser's caches as is used here. */
class FakeCaches {
  readonly all = new Map<string, Map<string, Response>>();
  room = Number.POSITIVE_INFINITY;

  async open(name: string) {
    const entries = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, entries);
    return {
      put: async (key: string, response: Response) => {
        if (entries.size >= this.room) throw new DOMException("Full.", "QuotaExceededError");
        entries.set(key, response);
      },
      delete: async (key: string) => entries.delete(key),
      keys: async () => [...entries.keys()].map((url) => ({ url })),
    };
  }

  async has(name: string) {
    return this.all.has(name);
  }

  async match(key: string, { cacheName = "", ignoreSearch = false }) {
    const entries = [...(this.all.get(cacheName) ?? [])];
    const found = entries.find(([url]) => (ignoreSearch ? url.split("?")[0] : url) === key);
    return found?.[1].clone();
  }
}

/** What the server gives, by path; what it was asked for. */
let served: Record<string, string> = {};
let asked: string[] = [];
let held = new FakeCaches();

beforeEach(() => {
  [served, asked, held] = [{}, [], new FakeCaches()];
  vi.stubGlobal("caches", held);
  vi.stubGlobal("fetch", async (address: string) => {
    const path = address.slice(home.length);
    asked.push(path);
    return new Response(served[path], { status: path in served ? 200 : 404 });
  });
});

afterEach(() => vi.unstubAllGlobals());

const page = (path: string, revision: string): BookFile => ({ path, revision, bytes: 10 });
const script = (name: string): BookFile => ({ path: `_astro/${name}.js`, bytes: 100 });
const editor: BookFile = { path: "_astro/rich-editor.js", bytes: 1000, editor: true };

const first = () => new Copies(home, { version: "1", files: [page("", "a"), script("x"), editor] });
const second = () =>
  new Copies(home, { version: "2", files: [page("", "b"), script("y"), editor] });

const textOf = async (copies: Copies, path: string) =>
  (await copies.find(new URL(path, home)))?.text();

const serveFirst = () => {
  served = { "": "one", "_astro/x.js": "x", "_astro/rich-editor.js": "editor" };
};
const serveSecond = () => {
  served = { "": "two", "_astro/y.js": "y", "_astro/rich-editor.js": "editor" };
};

describe("the copies of a book", () => {
  test("hold what is listed, and say how much it is", async () => {
    serveFirst();
    const copies = first();
    expect(await copies.state()).toMatchObject({ bytes: 110, heldBytes: 0, isWhole: false });
    await copies.keep();
    expect(await copies.state()).toMatchObject({ heldBytes: 110, isWhole: true, hasEditor: false });
    for (const path of ["", "index.html", "?from=x"])
      expect(await textOf(copies, path)).toBe("one");
    expect(await textOf(copies, "_astro/x.js")).toBe("x");
  });

  test("hold the editor of a reader who uses it", async () => {
    serveFirst();
    const copies = first();
    await copies.keep();
    expect(asked).not.toContain(editor.path);
    await copies.noteEditor();
    await copies.keep();
    expect(await copies.state()).toMatchObject({ bytes: 1110, isWhole: true, hasEditor: true });
  });

  test("are fetched once, and after a failure only those that are missing", async () => {
    serveFirst();
    delete served["_astro/x.js"];
    const copies = first();
    await expect(copies.keep()).rejects.toThrow(`${home}_astro/x.js gave 404.`);
    serveFirst();
    asked = [];
    await copies.keep();
    await copies.keep();
    expect(asked).toEqual(["_astro/x.js"]);
  });

  test("give up the room they took where there is not enough for all", async () => {
    serveFirst();
    held.room = 1;
    await expect(first().keep()).rejects.toThrow("Full.");
    expect(await first().state()).toMatchObject({ heldBytes: 0 });
    held.room = 2;
    await first().keep();
    serveSecond();
    await expect(second().keep()).rejects.toThrow("Full.");
    expect(await first().state()).toMatchObject({ isWhole: true });
  });

  test("take no page of another edition, while the site is being uploaded", async () => {
    serveFirst();
    served[""] = '<script src="/book/_astro/y.js">';
    await expect(first().keep()).rejects.toThrow(/is of another edition: _astro\/y\.js\.$/);
    expect(await textOf(first(), "")).toBeUndefined();
  });
});

describe("a new edition", () => {
  beforeEach(async () => {
    serveFirst();
    await first().keep();
    serveSecond();
    asked = [];
    await second().keep();
  });

  test("fetches what has changed and disturbs nobody", async () => {
    expect(asked.sort()).toEqual(["", "_astro/y.js"]);
    expect(await textOf(first(), "")).toBe("one");
    expect(await textOf(second(), "")).toBe("two");
  });

  test("gives an old tab its files until that tab is gone", async () => {
    await second().noteOldTabs(["old"]);
    await second().tidy(["old", "new"]);
    expect(await textOf(second(), "_astro/x.js")).toBe("x");
    await second().tidy(["new"]);
    expect(await textOf(second(), "_astro/x.js")).toBeUndefined();
    expect(await textOf(second(), "_astro/y.js")).toBe("y");
    expect(await second().state()).toMatchObject({ isWhole: true });
  });
});

test("a page of which only the slash is missing is known", () => {
  const copies = new Copies(home, { version: "1", files: [page("glossary/", "a")] });
  expect(copies.lacksSlash(new URL("glossary", home))).toBe(true);
  expect(copies.lacksSlash(new URL("glossary/", home))).toBe(false);
  expect(copies.lacksSlash(new URL("nowhere", home))).toBe(false);
});

test("a book that was forgotten is not begun again by looking for a page", async () => {
  await first().find(new URL(home));
  await first().state();
  expect([...held.all.keys()]).toEqual([]);
});

test("another book at the same host has copies of its own", async () => {
  serveFirst();
  await first().keep();
  const other = new Copies("https://host.test/", { version: "1", files: [script("x")] });
  expect(await other.find(new URL("https://host.test/_astro/x.js"))).toBeUndefined();
});

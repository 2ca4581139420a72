import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { KeepingError } from "./keeping-error.ts";
import { version } from "./migrations.ts";
import type { Draft } from "./records/drafts.ts";
import { kinds } from "./records/index.ts";
import { Store } from "./store.ts";

const opened: Store[] = [];
let number = 0;

function freshName(): string {
  return `test-${number++}`;
}

function open(name = freshName()): Store {
  const store = new Store(name);
  opened.push(store);
  return store;
}

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const store of opened.splice(0)) await store.close();
});

const draft: Draft = {
  lesson: "start/first",
  cell: "race",
  originalHash: "0a",
  source: "1",
  written: 5,
};
const read = { lesson: "start/first", opened: 10, visited: 10 };

describe("records", () => {
  test("are kept, and found by the beginning of their key", async () => {
    const store = open();
    await store.put(kinds.drafts, draft);
    await store.put(kinds.drafts, { ...draft, originalHash: "0b", source: "2" });
    await store.put(kinds.drafts, { ...draft, cell: "race-two" });
    await store.put(kinds.drafts, { ...draft, lesson: "start/first-again" });
    expect(await store.all(kinds.drafts, "start/first", "race")).toHaveLength(2);
    expect(await store.all(kinds.drafts, "start/first")).toHaveLength(3);
    expect(await store.get(kinds.drafts, ["start/first", "race", "0a"])).toEqual(draft);
  });

  test("of one key are merged, so that no tab takes away what another has added", async () => {
    const name = freshName();
    const [one, other] = [open(name), open(name)];
    await Promise.all([
      one.put(kinds.lessons, { ...read, finished: 30, visited: 30 }),
      other.put(kinds.lessons, { ...read, opened: 8, visited: 20 }),
      one.put(kinds.exercises, { lesson: "start/first", exercise: "sum", tried: 5, hints: 0 }),
      other.put(kinds.exercises, { lesson: "start/first", exercise: "sum", hints: 2 }),
    ]);
    expect(await one.get(kinds.lessons, ["start/first"])).toEqual({
      lesson: "start/first",
      opened: 8,
      visited: 30,
      finished: 30,
    });
    expect(await other.get(kinds.exercises, ["start/first", "sum"])).toEqual({
      lesson: "start/first",
      exercise: "sum",
      tried: 5,
      hints: 2,
    });
  });

  test("that are not what they should be are passed over, and fields nobody knows left out", async () => {
    const name = freshName();
    const store = open(name);
    await store.put(kinds.drafts, draft);
    const raw = await openDB(name);
    await raw.put("drafts", { ...draft, cell: "other", source: 7 });
    await raw.put("drafts", { ...draft, cell: "late", written: Date.now() * 2 });
    await raw.put("drafts", { ...draft, cell: "rich", extra: "<script>" });
    raw.close();
    expect(await store.all(kinds.drafts)).toEqual([draft, { ...draft, cell: "rich" }]);
  });

  test("of a wrong form are refused before they are written", async () => {
    const store = open();
    await expect(store.put(kinds.drafts, { ...draft, cell: "<b>" })).rejects.toThrow(
      'It has a field "cell" that should be a name of small letters, digits, dashes and slashes, and is "<b>".',
    );
    expect(await store.all(kinds.drafts)).toEqual([]);
  });

  test("are added all together or not at all", async () => {
    const store = open();
    const records = new Map<never, never>([
      [kinds.drafts as never, [draft] as never],
      [kinds.lessons as never, [{ lesson: () => {} }] as never],
    ]);
    await expect(store.add(records)).rejects.toThrow("could not be kept");
    expect(await store.all(kinds.drafts)).toEqual([]);
  });

  test("are all gone when they are forgotten, with their database, and new ones can come", async () => {
    const name = freshName();
    const [store, other] = [open(name), open(name)];
    await store.put(kinds.drafts, draft);
    await other.all(kinds.drafts);
    await store.forget();
    expect((await indexedDB.databases()).map((each) => each.name)).not.toContain(name);
    expect(await other.all(kinds.drafts)).toEqual([]);
    await other.put(kinds.drafts, draft);
    expect(await store.all(kinds.drafts)).toEqual([draft]);
  });
});

test("a tab hears what another has changed, and not what it has changed itself", async () => {
  const name = freshName();
  const [one, other] = [open(name), open(name)];
  const heard: unknown[] = [];
  one.onChange((change) => heard.push(["one", change]));
  other.onChange((change) => heard.push(["other", change]));
  await one.put(kinds.drafts, draft);
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  expect(heard).toEqual([["other", { kind: "drafts", key: ["start/first", "race", "0a"] }]]);
});

describe("between versions", () => {
  test("a tab of an older version lets go, and then says that a newer one has been here", async () => {
    const name = freshName();
    const store = open(name);
    await store.put(kinds.drafts, draft);
    const newer = await openDB(name, version + 1);
    const troubles: KeepingError[] = [];
    store.onTrouble((error) => troubles.push(error));
    await expect(store.all(kinds.drafts)).rejects.toThrow(
      `A newer version of this book has kept your work in this browser.\nExpected its storage in version ${version}; found a newer one.\nReload the page`,
    );
    expect(troubles.map(({ reason }) => reason)).toEqual(["newer"]);
    expect(await newer.count("drafts")).toBe(1);
    newer.close();
  });

  test("a tab that holds an older version is named, and waited for", async () => {
    const name = freshName();
    const old = await openDB(name, 1, {
      upgrade: (database) =>
        void database.createObjectStore("drafts", { keyPath: ["lesson", "cell", "originalHash"] }),
    });
    await old.put("drafts", draft);
    const store = open(name);
    const troubles: KeepingError[] = [];
    store.onTrouble((error) => troubles.push(error));
    const found = store.all(kinds.drafts);
    await vi.waitFor(() => expect(troubles.map(({ reason }) => reason)).toEqual(["waiting"]));
    expect(troubles[0]?.message).toBe(
      "Your work is not read yet: another tab holds it.\nExpected every tab to let go of an older version of the storage; found one that does not.\nClose the other tabs of this book. Then your work appears here by itself.",
    );
    old.close();
    expect(await found).toEqual([draft]);
  });
});

describe("where the browser keeps nothing", () => {
  const failing = (name: string) => () => {
    throw new DOMException("no", name);
  };

  test("it is said why, with what to do", async () => {
    const store = open();
    vi.spyOn(indexedDB, "open").mockImplementation(failing("SecurityError"));
    await expect(store.put(kinds.drafts, draft)).rejects.toThrow(
      "This browser keeps nothing of your work.\nExpected to open its storage, IndexedDB; found SecurityError: no\nEverything runs all the same.",
    );
    vi.restoreAllMocks();
    await store.put(kinds.drafts, draft);
    expect(await store.all(kinds.drafts)).toEqual([draft]);
  });

  test("because there is no storage at all, it is said too", async () => {
    const store = open();
    vi.stubGlobal("indexedDB", undefined);
    await expect(store.all(kinds.drafts)).rejects.toThrow(
      "found SecurityError: it is switched off",
    );
  });

  test("because the disk is full, what was there before stays", async () => {
    const store = open();
    await store.put(kinds.drafts, draft);
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(failing("QuotaExceededError"));
    await expect(store.put(kinds.drafts, { ...draft, source: "2", written: 9 })).rejects.toThrow(
      "Your latest work is in this page, but not kept: there is no room left.\nExpected room in this browser's storage; found QuotaExceededError: no\nFree some disk space",
    );
    vi.restoreAllMocks();
    expect(await store.all(kinds.drafts)).toEqual([draft]);
  });

  test("for a reason nobody knows, that is said", async () => {
    const store = open();
    vi.spyOn(indexedDB, "open").mockImplementation(failing("DataError"));
    await expect(store.all(kinds.drafts)).rejects.toThrow(
      "Your work could not be kept or read.\nExpected an answer of this browser's storage; found DataError: no\nReload the page.",
    );
  });
});

test("a connection that was let go is opened again", async () => {
  const name = freshName();
  const store = open(name);
  await store.put(kinds.drafts, draft);
  await deleteDB(name);
  await store.put(kinds.drafts, { ...draft, source: "again" });
  expect(await store.all(kinds.drafts)).toMatchObject([{ source: "again" }]);
});

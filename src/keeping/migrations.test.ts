import "fake-indexeddb/auto";
import { openDB } from "idb";
import { expect, test } from "vitest";
import { version } from "./migrations.ts";
import { allKinds, kinds } from "./records/index.ts";
import { Store } from "./store.ts";

const draft = { lesson: "start/first", cell: "race", originalHash: "0a", source: "1", written: 5 };

/** A database as each version left it, made by the words of then. One is added with every version. */
const earlier: ((name: string) => Promise<void>)[] = [
  async (name) => {
    const database = await openDB(name, 1, {
      upgrade(upgraded) {
        upgraded.createObjectStore("drafts", { keyPath: ["lesson", "cell", "originalHash"] });
      },
    });
    await database.put("drafts", draft);
    await database.put("drafts", { ...draft, originalHash: "0b", source: "older" });
    database.close();
  },
];

test("every version before this one has its example", () => {
  expect(earlier).toHaveLength(version - 1);
});

test.each(earlier.map((make, index) => [index + 1, make] as const))(
  "a database of version %i opens and loses nothing",
  async (from, make) => {
    const name = `from-${from}`;
    await make(name);
    const store = new Store(name);
    expect(await store.all(kinds.drafts)).toEqual([
      draft,
      { ...draft, originalHash: "0b", source: "older" },
    ]);
    await store.put(kinds.lessons, { lesson: "start/first", opened: 1, visited: 1 });
    expect(await store.all(kinds.lessons)).toHaveLength(1);
    await store.close();
  },
);

test("a new database has a store for every kind, with the kind's key", async () => {
  const store = new Store("stores");
  await store.everything();
  const database = await openDB("stores");
  expect([...database.objectStoreNames].toSorted()).toEqual(
    allKinds.map(({ name }) => name).toSorted(),
  );
  const reading = database.transaction([...database.objectStoreNames]);
  for (const { name, key } of allKinds) {
    expect(reading.objectStore(name).keyPath, name).toEqual([...key]);
  }
  await reading.done;
  database.close();
  await store.close();
});

import type { IDBPTransaction } from "idb";
import { Connection } from "./connection.ts";
import { inWords, problemOf } from "./forms.ts";
import { explainFailure, KeepingError } from "./keeping-error.ts";
import { type Kind, keyOf, readRecord } from "./kind.ts";
import { version } from "./migrations.ts";
import { allKinds } from "./records/index.ts";
import { type Change, Tabs } from "./tabs.ts";

type Writing = IDBPTransaction<unknown, string[], "readwrite">;

/**
 * The records of this browser. Two tabs may write at once: a change reads and writes in one
 * transaction, so neither overwrites what it has not seen. Every method rejects with a KeepingError
 * where the browser keeps nothing, and `onTrouble` hears of it too.
 */
export class Store {
  readonly #connection: Connection;
  readonly #tabs: Tabs;
  readonly #listeners: ((error: KeepingError) => void)[] = [];

  constructor(name: string) {
    this.#connection = new Connection(name, (error) => this.#trouble(error));
    this.#tabs = new Tabs(name);
  }

  /** The record with this key; undefined where there is none that can be read. */
  get<Item>(kind: Kind<Item>, key: string[]): Promise<Item | undefined> {
    return this.#try(async () =>
      readRecord(kind, await (await this.#connection.database).get(kind.name, key)),
    );
  }

  /** All records of a kind whose keys begin with these parts, such as a lesson. */
  all<Item>(kind: Kind<Item>, ...begin: string[]): Promise<Item[]> {
    return this.#try(async () => {
      // In the order of keys, a list comes after every text.
      const range = begin.length > 0 ? IDBKeyRange.bound(begin, [...begin, []]) : undefined;
      const found = await (await this.#connection.database).getAll(kind.name, range);
      return found.flatMap((value) => readRecord(kind, value) ?? []);
    });
  }

  /** Puts a record in the place of what there is under its key; merged with it, where `merged`. */
  put<Item>(kind: Kind<Item>, item: Item, { merged = true } = {}): Promise<void> {
    return this.#try(async () => {
      checkForm(kind, item);
      await this.#write([kind.name], (writing) => putOne(writing, kind, item, merged));
      this.#tabs.tell({ kind: kind.name, key: keyOf(kind, item) });
    });
  }

  remove<Item>(kind: Kind<Item>, key: string[]): Promise<void> {
    return this.#try(async () => {
      await this.#write([kind.name], (writing) => writing.objectStore(kind.name).delete(key));
      this.#tabs.tell({ kind: kind.name, key });
    });
  }

  /** Adds records to what there is, merged with it: all of them, or none where one fails. */
  add(items: ReadonlyMap<Kind<object>, object[]>): Promise<void> {
    return this.#try(async () => {
      await this.#write(
        allKinds.map(({ name }) => name),
        async (writing) => {
          for (const [kind, records] of items) {
            for (const record of records) await putOne(writing, kind, record, true);
          }
        },
      );
      this.#tabs.tell("everything");
    });
  }

  /** Everything, by kind. */
  everything(): Promise<Map<Kind<object>, object[]>> {
    return this.#try(async () => {
      const reading = (await this.#connection.database).transaction(
        allKinds.map(({ name }) => name),
      );
      const found = new Map<Kind<object>, object[]>();
      for (const kind of allKinds) {
        const values = await reading.objectStore(kind.name).getAll();
        found.set(
          kind,
          values.flatMap((value) => readRecord(kind, value) ?? []),
        );
      }
      return found;
    });
  }

  /** Removes every record, and then the database, as soon as other tabs let go of it. */
  forget(): Promise<void> {
    return this.#try(async () => {
      const names = allKinds.map(({ name }) => name);
      await this.#write(names, async (writing) => {
        for (const name of names) await writing.objectStore(name).clear();
      });
      this.#tabs.tell("everything");
      await this.#connection.remove();
    });
  }

  /** Hears what other tabs change. */
  onChange(listener: (change: Change) => void): void {
    this.#tabs.onChange(listener);
  }

  onTrouble(listener: (error: KeepingError) => void): void {
    this.#listeners.push(listener);
  }

  async close(): Promise<void> {
    this.#tabs.close();
    await this.#connection.close();
  }

  async #write(names: string[], act: (writing: Writing) => Promise<unknown>): Promise<void> {
    const writing = (await this.#connection.database).transaction(names, "readwrite");
    // A full disk is noticed at the end only, and then nothing of it has been written.
    const acted = act(writing).catch((error) => {
      try {
        writing.abort();
      } catch {}
      throw error;
    });
    await Promise.all([acted, writing.done]);
  }

  async #try<Value>(act: () => Promise<Value>): Promise<Value> {
    try {
      // The connection may have been let go between asking for it and using it.
      return await act().catch(async (error) => {
        if ((error as Error).name !== "InvalidStateError") throw error;
        await this.#connection.close();
        return act();
      });
    } catch (error) {
      const explained = explainFailure(error, version);
      this.#trouble(explained);
      throw explained;
    }
  }

  #trouble(error: KeepingError): void {
    for (const listener of this.#listeners) listener(error);
  }
}

async function putOne<Item>(writing: Writing, kind: Kind<Item>, item: Item, merged: boolean) {
  const store = writing.objectStore(kind.name);
  const known = merged ? readRecord(kind, await store.get(keyOf(kind, item))) : undefined;
  await store.put(known === undefined ? item : kind.merge(known, item));
}

function checkForm<Item>(kind: Kind<Item>, item: Item): void {
  const problem = problemOf(kind.fields, item);
  if (problem === undefined) return;
  throw new KeepingError(
    "form",
    `This can't be kept among the ${kind.name}.`,
    `It ${problem}.`,
    "What is in the page stays there; copy it before you leave.",
    inWords(item),
  );
}

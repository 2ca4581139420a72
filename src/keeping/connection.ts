import { deleteDB, type IDBPDatabase, openDB } from "idb";
import { explainWaiting, type KeepingError } from "./keeping-error.ts";
import { migrations, version } from "./migrations.ts";

/**
 * The one connection of a page to its database. It opens at the first use, lets go when another tab
 * wants to bring the database to a newer version or delete it, and opens again at the next use.
 */
export class Connection {
  readonly #name: string;
  readonly #waiting: (error: KeepingError) => void;
  #database: Promise<IDBPDatabase> | undefined;

  /** `waiting` is called when an older tab does not let go; opening goes on when it does. */
  constructor(name: string, waiting: (error: KeepingError) => void) {
    this.#name = name;
    this.#waiting = waiting;
  }

  /** @throws what the browser throws when it gives no storage */
  get database(): Promise<IDBPDatabase> {
    if (this.#database) return this.#database;
    const opening = this.#open();
    this.#database = opening;
    opening.catch(() => {
      if (this.#database === opening) this.#database = undefined;
    });
    return opening;
  }

  /** Until the next use. */
  async close(): Promise<void> {
    const open = this.#database;
    this.#database = undefined;
    await open?.then(
      (database) => database.close(),
      () => {},
    );
  }

  /** Deletes the database, without waiting for tabs that do not let go of it. */
  async remove(): Promise<void> {
    await this.close();
    await new Promise<void>((resolve, reject) => {
      deleteDB(this.#name, { blocked: () => resolve() }).then(resolve, reject);
    });
  }

  async #open(): Promise<IDBPDatabase> {
    // Where storage is switched off altogether, even the name is missing.
    if (globalThis.indexedDB === undefined) {
      throw new DOMException("it is switched off", "SecurityError");
    }
    return openDB(this.#name, version, {
      upgrade(database, from) {
        for (const step of migrations.slice(from)) step(database);
      },
      blocked: () => this.#waiting(explainWaiting()),
      blocking: () => void this.close(),
      terminated: () => {
        this.#database = undefined;
      },
    });
  }
}

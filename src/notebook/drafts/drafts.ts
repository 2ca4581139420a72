import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** What a reader made of a cell. */
export interface Draft {
  lesson: string;
  cell: string;
  /** The hash of the author's text that was edited. */
  originalHash: string;
  source: string;
  /** When it was written, in milliseconds since 1970. */
  written: number;
}

interface Schema extends DBSchema {
  drafts: { key: [string, string, string]; value: Draft };
}

/**
 * The reader's edits, kept in this browser alone. Every method rejects where storage is blocked or
 * full; the page says so and goes on.
 */
export class Drafts {
  readonly #database: Promise<IDBPDatabase<Schema>>;

  constructor(name = "hidden-layers") {
    this.#database = openDB<Schema>(name, 1, {
      upgrade(database) {
        database.createObjectStore("drafts", { keyPath: ["lesson", "cell", "originalHash"] });
      },
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
    this.#database.catch(() => {});
  }

  /** All drafts of a cell, the newest first: of its present text and of earlier ones. */
  async of(lesson: string, cell: string): Promise<Draft[]> {
    const database = await this.#database;
    const range = IDBKeyRange.bound([lesson, cell, ""], [lesson, cell, "\uffff"]);
    const drafts = await database.getAll("drafts", range);
    return drafts.sort((one, other) => other.written - one.written);
  }

  async keep(draft: Draft): Promise<void> {
    await (await this.#database).put("drafts", draft);
  }

  async forget({ lesson, cell, originalHash }: Omit<Draft, "source" | "written">): Promise<void> {
    await (await this.#database).delete("drafts", [lesson, cell, originalHash]);
  }
}

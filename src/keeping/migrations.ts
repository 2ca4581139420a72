import type { IDBPDatabase } from "idb";

/**
 * The steps from one version of the database to the next: the first makes version 1 of nothing. A
 * step is never changed after readers have got it; what changes the form of records comes as a step
 * of its own at the end, with a database of the version before it in the tests.
 */
export const migrations: readonly ((database: IDBPDatabase) => void)[] = [
  (database) => {
    database.createObjectStore("drafts", { keyPath: ["lesson", "cell", "originalHash"] });
  },
  (database) => {
    database.createObjectStore("exercise-drafts", { keyPath: ["lesson", "cell", "originalHash"] });
    database.createObjectStore("lessons", { keyPath: ["lesson"] });
    database.createObjectStore("cells", { keyPath: ["lesson", "cell"] });
    database.createObjectStore("results", { keyPath: ["lesson", "cell", "name"] });
    database.createObjectStore("guesses", { keyPath: ["lesson", "guess"] });
    database.createObjectStore("answers", { keyPath: ["lesson", "question"] });
    database.createObjectStore("exercises", { keyPath: ["lesson", "exercise"] });
  },
];

/** The version this code reads and writes. */
export const version = migrations.length;

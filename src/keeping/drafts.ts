import type { Kind } from "./kind.ts";
import type { Draft } from "./records/drafts.ts";
import type { Store } from "./store.ts";

/** The reader's edits, of cells or of exercises. */
export class Drafts {
  readonly #store: Store;
  readonly #kind: Kind<Draft>;

  constructor(store: Store, kind: Kind<Draft>) {
    this.#store = store;
    this.#kind = kind;
  }

  /** All drafts of a cell, the newest first: of its present text and of earlier ones. */
  async of(lesson: string, cell: string): Promise<Draft[]> {
    const found = await this.#store.all(this.#kind, lesson, cell);
    return found.sort((one, other) => other.written - one.written);
  }

  /** The reader's own cells in a lesson, whose names all begin alike. */
  async own(lesson: string, prefix: string): Promise<Draft[]> {
    const found = await this.#store.all(this.#kind, lesson);
    return found.filter(({ cell, after }) => after !== undefined && cell.startsWith(prefix));
  }

  /** What is written last stands: here, whatever a clock says. */
  keep(draft: Draft): Promise<void> {
    return this.#store.put(this.#kind, draft, { merged: false });
  }

  forget({
    lesson,
    cell,
    originalHash,
  }: Pick<Draft, "lesson" | "cell" | "originalHash">): Promise<void> {
    return this.#store.remove(this.#kind, [lesson, cell, originalHash]);
  }

  /** Calls back when another tab has changed a draft of this cell. */
  onChange({ lesson, cell }: { lesson: string; cell: string }, listener: () => void): void {
    this.#store.onChange((change) => {
      const isOfCell =
        change === "everything" ||
        (change.kind === this.#kind.name && change.key[0] === lesson && change.key[1] === cell);
      if (isOfCell) listener();
    });
  }
}

import { keeping, onceKept } from "../../keeping/load.ts";
import { hashSource } from "../outputs/hash-source.ts";

const keepAfterMilliseconds = 400;

interface Drafted {
  readonly lesson: string;
  readonly cell: string;
  readonly original: string;
  /** Where a cell of the reader's own stands: such a cell is kept, whatever is in it. */
  readonly after?: (() => string) | undefined;
  /** Called whenever this browser can't keep a draft. */
  failed(): void;
}

/** What the reader makes of one cell, kept a moment after each change. */
export class CellDraft {
  readonly #original: string;
  readonly #place: { lesson: string; cell: string };
  readonly #failed: () => void;
  readonly #after: (() => string) | undefined;
  #waiting: { timer: ReturnType<typeof setTimeout>; source: string } | undefined;

  constructor({ lesson, cell, original, after, failed }: Drafted) {
    this.#original = original;
    this.#place = { lesson, cell };
    this.#after = after;
    this.#failed = failed;
  }

  /** Worked out at need: a page that is only read needs none. */
  get #key() {
    return { ...this.#place, originalHash: hashSource(this.#original) };
  }

  keepSoon(source: string): void {
    void keeping();
    clearTimeout(this.#waiting?.timer);
    const timer = setTimeout(() => this.keepNow(), keepAfterMilliseconds);
    this.#waiting = { timer, source };
  }

  /** Keeps what is still waiting: before a run, and before the page goes. */
  keepNow(): void {
    if (!this.#waiting) return;
    const { timer, source } = this.#waiting;
    clearTimeout(timer);
    this.#waiting = undefined;
    const after = this.#after?.();
    const draft = { ...this.#key, source, written: Date.now() };
    const kept = keeping().then(({ drafts }) => {
      if (after !== undefined) return drafts.keep({ ...draft, after });
      return source === this.#original ? drafts.forget(this.#key) : drafts.keep(draft);
    });
    kept.catch(this.#failed);
  }

  forget(): void {
    clearTimeout(this.#waiting?.timer);
    this.#waiting = undefined;
    keeping()
      .then(({ drafts }) => drafts.forget(this.#key))
      .catch(this.#failed);
  }

  /** The draft of this text, and the newest of an earlier version of it. */
  async found(): Promise<{ current?: string | undefined; older?: string | undefined }> {
    const { lesson, cell } = this.#place;
    const all = await onceKept()
      .then(({ drafts }) => drafts.of(lesson, cell))
      .catch(() => []);
    const { originalHash } = this.#key;
    const current = all.find((draft) => draft.originalHash === originalHash);
    const older = all.find((draft) => draft.originalHash !== originalHash);
    return { current: current?.source, older: older?.source };
  }

  /** Calls back with the text that another tab has kept, and whether nothing of this tab waits. */
  onOtherTab(listener: (source: string, isAtRest: boolean) => void): void {
    const listen = async () => {
      const { drafts } = await onceKept();
      drafts.onChange(this.#key, async () => {
        const { current } = await this.found();
        // A cell that the other tab has deleted stays in this one.
        if (current === undefined && this.#after) return;
        listener(current ?? this.#original, this.#waiting === undefined);
      });
    };
    listen().catch(() => {});
  }
}

import { keeping, onceKept } from "../../keeping/load.ts";
import { hashSource } from "../outputs/hash-source.ts";

const keepAfterMilliseconds = 400;

/** What the reader makes of one cell, kept a moment after each change. */
export class CellDraft {
  readonly #original: string;
  readonly #key: { lesson: string; cell: string; originalHash: string };
  readonly #failed: () => void;
  #waiting: { timer: ReturnType<typeof setTimeout>; source: string } | undefined;

  /** `failed` is called whenever this browser can't keep a draft. */
  constructor(lesson: string, cell: string, original: string, failed: () => void) {
    this.#original = original;
    this.#key = { lesson, cell, originalHash: hashSource(original) };
    this.#failed = failed;
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
    const kept = keeping().then(({ drafts }) =>
      source === this.#original
        ? drafts.forget(this.#key)
        : drafts.keep({ ...this.#key, source, written: Date.now() }),
    );
    kept.catch(this.#failed);
  }

  /** The draft of this text, and the newest of an earlier version of it. */
  async found(): Promise<{ current?: string | undefined; older?: string | undefined }> {
    const { lesson, cell, originalHash } = this.#key;
    const all = await onceKept()
      .then(({ drafts }) => drafts.of(lesson, cell))
      .catch(() => []);
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
        listener(current ?? this.#original, this.#waiting === undefined);
      });
    };
    listen().catch(() => {});
  }
}

/** What a tab tells the others: a record is another now, or so much that all should be read again. */
export type Change = { kind: string; key: string[] } | "everything";

/** Tells the page's other tabs what changed, and hears it from them. */
export class Tabs {
  readonly #channel: BroadcastChannel | undefined;

  constructor(name: string) {
    // It throws in a frame without an origin of its own.
    try {
      this.#channel = new BroadcastChannel(name);
    } catch {}
  }

  tell(change: Change): void {
    this.#channel?.postMessage(change);
  }

  onChange(listener: (change: Change) => void): void {
    this.#channel?.addEventListener("message", ({ data }) => {
      if (isChange(data)) listener(data);
    });
  }

  close(): void {
    this.#channel?.close();
  }
}

function isChange(data: unknown): data is Change {
  if (data === "everything") return true;
  const { kind, key } = (data ?? {}) as { kind?: unknown; key?: unknown };
  return (
    typeof kind === "string" &&
    Array.isArray(key) &&
    key.every((part) => typeof part === "string" && part.length <= 1000)
  );
}

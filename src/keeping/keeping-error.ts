/** Why something could not be kept, or read: in three lines, as all errors of the site. */
export class KeepingError extends Error {
  override name = "KeepingError";
  readonly reason: Reason;

  constructor(reason: Reason, what: string, why: string, remedy: string, cause?: unknown) {
    super(`${what}\n${why}\n${remedy}`, { cause });
    this.reason = reason;
  }
}

/**
 * - blocked: this browser gives the site no storage;
 * - full: no room is left;
 * - newer: a newer version of the book has been here;
 * - waiting: a tab with an older version holds the storage;
 * - broken: anything else;
 * - form: what should be kept has not the form of its kind.
 */
export type Reason = "blocked" | "full" | "newer" | "waiting" | "broken" | "form";

/** What browsers throw where they give no storage, in private windows or by their settings. */
const refusals = new Set([
  "SecurityError",
  "InvalidAccessError",
  "InvalidStateError",
  "NotAllowedError",
  "UnknownError",
]);

/** What a browser's error means for the reader. */
export function explainFailure(error: unknown, version: number): KeepingError {
  if (error instanceof KeepingError) return error;
  const { name, message } = error instanceof Error ? error : { name: "", message: String(error) };
  const found = [name, message].filter(Boolean).join(": ");
  if (name === "QuotaExceededError") {
    return new KeepingError(
      "full",
      "Your latest work is in this page, but not kept: there is no room left.",
      `Expected room in this browser's storage; found ${found}`,
      "Free some disk space, or export your work and forget what you no longer need, on the page “Your work”.",
      error,
    );
  }
  if (name === "VersionError") {
    return new KeepingError(
      "newer",
      "A newer version of this book has kept your work in this browser.",
      `Expected its storage in version ${version}; found a newer one.`,
      "Reload the page to get the newer version. Until then nothing you do here is kept.",
      error,
    );
  }
  if (refusals.has(name)) {
    return new KeepingError(
      "blocked",
      "This browser keeps nothing of your work.",
      `Expected to open its storage, IndexedDB; found ${found}`,
      "Everything runs all the same. Allow this site to store data, or leave the private window; or copy what you want to keep before you leave.",
      error,
    );
  }
  return new KeepingError(
    "broken",
    "Your work could not be kept or read.",
    `Expected an answer of this browser's storage; found ${found}`,
    "Reload the page. Copy what you want to keep before you do.",
    error,
  );
}

/** An older tab has not let go of the storage, and this one must wait. */
export function explainWaiting(): KeepingError {
  return new KeepingError(
    "waiting",
    "Your work is not read yet: another tab holds it.",
    "Expected every tab to let go of an older version of the storage; found one that does not.",
    "Close the other tabs of this book. Then your work appears here by itself.",
  );
}

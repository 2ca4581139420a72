import type { TextEdit } from "./language.ts";

/** A text with edits made in it, each of which tells its place in the text as it was. */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  const last = edits.toSorted((one, other) => other.start - one.start);
  return last.reduce(
    (text, { start, length, text: other }) =>
      text.slice(0, start) + other + text.slice(start + length),
    source,
  );
}

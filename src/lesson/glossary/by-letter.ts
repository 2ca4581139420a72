import type { GlossaryEntry } from "./gather-glossary.ts";

/** Entries in the order of the alphabet, under their first letters. */
export function byLetter(entries: Iterable<GlossaryEntry>): Map<string, GlossaryEntry[]> {
  const sorted = [...entries].sort((one, other) =>
    one.name.localeCompare(other.name, "en", { sensitivity: "base", numeric: true }),
  );
  const letters = new Map<string, GlossaryEntry[]>();
  for (const entry of sorted) {
    const letter = letterOf(entry.name);
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return letters;
}

function letterOf(name: string): string {
  const letter = name.match(/[\p{L}\p{N}]/u)?.[0] ?? "";
  const plain = letter.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
  return /\p{N}/u.test(plain) ? "0–9" : plain;
}

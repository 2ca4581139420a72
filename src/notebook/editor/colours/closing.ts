import type { Token } from "./lex-line.ts";

/** Where the bracket that opens at an index is closed; the end where it is not. */
export function closing(words: readonly Token[], index: number): number {
  let open = 0;
  for (let at = index; at < words.length; at++) {
    const text = words[at]?.text ?? "";
    if (/^[([{]$/.test(text) || text === "${") open++;
    if (/^[)\]}]$/.test(text) && --open === 0) return at;
  }
  return words.length;
}

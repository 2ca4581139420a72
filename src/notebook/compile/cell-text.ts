import type { Token } from "acorn";
import MagicString from "magic-string";

/** The text of a cell under rewriting; whatever is replaced keeps its line breaks. */
export class CellText {
  /** Begins every name that the compiler makes up, and no name of the cell. */
  readonly mark: string;
  /** What must run before the first line of the cell. */
  readonly prologue: string[] = [];
  readonly #source: string;
  readonly #text: MagicString;
  readonly #tokens: readonly Token[];
  #loops = 0;

  constructor(source: string, tokens: readonly Token[]) {
    this.#source = source;
    this.#text = new MagicString(source);
    this.#tokens = tokens;
    let mark = "$";
    while (source.includes(mark)) mark += "$";
    this.mark = mark;
  }

  /** Puts text before what begins at a position; the last call ends up first. */
  open(position: number, text: string): void {
    this.#text.prependRight(position, text);
  }

  /** Puts text after what ends at a position; the last call ends up last. */
  close(position: number, text: string): void {
    this.#text.appendLeft(position, text);
  }

  replace(start: number, end: number, text: string): void {
    const lines = this.#source.slice(start, end).replace(/[^\n]/g, "");
    this.#text.update(start, end, text + lines);
  }

  slice(start: number, end: number): string {
    return this.#source.slice(start, end);
  }

  /** The first token with this text at or after a position. */
  token(text: string, from: number): Token {
    let low = 0;
    let high = this.#tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#tokens[middle]?.start ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    for (let index = low; index < this.#tokens.length; index++) {
      const token = this.#tokens[index];
      if (token && this.slice(token.start, token.end) === text) return token;
    }
    throw new Error(`There is no ${text} after ${from}.`);
  }

  newLoop(): string {
    return `${this.mark}${++this.#loops}`;
  }

  toString(): string {
    return this.#text.toString();
  }
}

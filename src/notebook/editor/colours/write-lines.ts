import { learnLines, lineParts } from "./known-lines.ts";
import type { LineState } from "./lex-line.ts";

/** Writes a text into static code, in its colours. */
export function writeLines(code: HTMLElement, source: string): void {
  learnLines(code);
  const lengths = source.split("\n").map(({ length }) => length);
  code.style.setProperty("--lines", String(lengths.length));
  code.style.setProperty("--columns", String(Math.max(...lengths)));
  let state: LineState = "code";
  const nodes = source.split("\n").flatMap((text, index) => {
    const { parts, after } = lineParts(text, state);
    state = after;
    const line = document.createElement("span");
    line.className = "line";
    for (const [at, { start, colour }] of parts.entries()) {
      const piece = document.createElement("span");
      piece.className = colour;
      piece.textContent = text.slice(start, parts[at + 1]?.start);
      line.append(piece);
    }
    if (parts.length === 0) line.textContent = text;
    return index === 0 ? [line] : ["\n", line];
  });
  code.replaceChildren(...nodes);
}

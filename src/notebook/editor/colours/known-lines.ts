import { type Colour, colourLine, colours, type Part } from "./colour-line.ts";
import type { LineState } from "./lex-line.ts";

const known = new Map<string, Part[]>();

/** The custom property of the page that holds a colour of code. */
export const variable = (colour: Colour): string => `var(--astro-code-${colour})`;

/** Remembers how the static code's lines are coloured, so that they stay so where they are the same. */
export function learnLines(code: HTMLElement): void {
  for (const line of code.querySelectorAll<HTMLElement>(".line")) {
    const parts: Part[] = [];
    let start = 0;
    for (const piece of line.childNodes) {
      const text = piece.textContent ?? "";
      const colour = colours.find((each) => each === colourClass(piece));
      // Blanks stand before the word they came with; they belong to the colour before.
      const blanks = parts.length === 0 ? 0 : text.search(/\S|$/);
      if (colour) parts.push({ start: start + blanks, colour });
      start += text.length;
    }
    const whole = start === line.textContent.length && parts.length === line.childNodes.length;
    if (whole && !known.has(line.textContent)) known.set(line.textContent, parts);
  }
}

/** Words in the colour that all code has stand for themselves. */
const colourClass = (piece: Node) => (piece instanceof Element ? piece.className : "foreground");

/** The colours of a line, as the static code had them or as nearly as it takes no time to tell. */
export function lineParts(line: string, before: LineState): { parts: Part[]; after: LineState } {
  const told = colourLine(line, before);
  const parts = before === "code" ? known.get(line) : undefined;
  return parts ? { parts, after: told.after } : told;
}

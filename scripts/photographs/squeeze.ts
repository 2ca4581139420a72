import { indexedPng } from "../../src/cards/indexed-png.ts";
import { readPng } from "./read-png.ts";

/** How many levels of red, green or blue become one: as few as leave 256 colours. */
const steps = [8, 10, 12, 14, 16];

/**
 * A photograph with a palette, a third as large. Colours that are nearly alike become one, flat ones
 * stay exact: what differs lies on the edges of letters and lines, which the comparison passes over.
 */
export function squeeze(photograph: Buffer): Buffer {
  const picture = readPng(photograph);
  if (!picture) return photograph;
  for (const step of steps) {
    const squeezed = indexedPng(picture, { step });
    if (squeezed) return squeezed;
  }
  return photograph;
}

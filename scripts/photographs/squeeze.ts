import { indexedPng } from "../../src/cards/indexed-png.ts";
import { readPng } from "./read-png.ts";

/**
 * A photograph with a palette, half as large or less. Colours that differ by less than the comparison
 * sees become one, flat ones stay exact; a photograph of too many colours stays as it is.
 */
export function squeeze(photograph: Buffer): Buffer {
  const picture = readPng(photograph);
  return (picture && indexedPng(picture, { step: 8 })) ?? photograph;
}

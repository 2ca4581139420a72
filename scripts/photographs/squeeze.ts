import { indexedPng } from "../../src/cards/indexed-png.ts";
import { readPng } from "./read-png.ts";

/** How many levels a colour may change: less than the comparison sees, by `threshold` in the settings. */
const tolerance = 7;

/**
 * A photograph with a palette, a third as large. It differs from what was taken by less than the
 * comparison sees; one of too many colours stays as it is.
 */
export function squeeze(photograph: Buffer): Buffer {
  const picture = readPng(photograph);
  return (picture && indexedPng(picture, { tolerance })) ?? photograph;
}

import { formatValue } from "../show/format-console.ts";
import { isTensor } from "../show/recognize.ts";

const { isArray } = Array;

/** What was found, and what it may come from where something of quite another kind is expected. */
export function foundText(found: unknown, expected: unknown, otherwise = ""): string {
  try {
    return formatValue(found) + (remarkOn(found, expected) ?? otherwise);
  } catch {
    return formatValue(found);
  }
}

function remarkOn(found: unknown, expected: unknown): string | undefined {
  if (expected === found) return undefined;
  if (found === undefined) return "; is there a return?";
  if (found instanceof Promise) {
    return ", whose value is still to come; did you forget await, or write async where a plain function will do?";
  }
  if (typeof found === "function" && typeof expected !== "function") {
    return "; call it with (…) to get what it gives";
  }
  if (isArray(found) && isArray(expected) && found.length !== expected.length) {
    return `; the number of items is ${found.length}, not ${expected.length}`;
  }
  if (typeof expected !== "number") return undefined;
  if (typeof found === "string") return ", which is a text; a number has no quotation marks";
  if (typeof found === "bigint") return "; leave out the n to get a plain number";
  if (typeof found === "boolean") return ", which is no number";
  if (Number.isNaN(found)) return " (not a number); was something without a value calculated with?";
  const isList = isArray(found) || (isTensor(found) && found.shape.length > 0);
  return isList ? "; a single number is expected" : undefined;
}

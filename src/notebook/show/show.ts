import { inWords, ValueError } from "../../../lib/errors.ts";
import { limits } from "../protocol/output-limits.ts";
import type { Output } from "../protocol/outputs.ts";
import { cut, logLine } from "./log.ts";
import { diagramOf } from "./network-diagram.ts";
import { outputOf } from "./output-of.ts";
import { isModel } from "./recognize.ts";
import { post } from "./sink.ts";

/**
 * Shows any value below the cell: a number, a text, a tensor or a list of numbers with its colours, a
 * table of rows, a map, a set of data, a network. One of linear layers is drawn, and its costs stand
 * below.
 */
export function show(value: unknown): void;
/**
 * Shows a named result, which sentences of the lesson may quote.
 *
 * @throws ValueError when there are more than two values, or two and the first is no text
 * @example
 * show("share", 0.94);
 * show(tensor([[1, 2], [3, 4]]));
 * show(sequential(linear(2, 16), relu, linear(16, 3)));
 */
export function show(name: string, value: unknown): void;
export function show(...given: unknown[]): void {
  if (given.length > 2 || given.length === 0 || (given.length === 2 && !isName(given[0]))) {
    throw new ValueError(
      `show got ${given.length === 2 ? `${inWords(given[0])} as a name` : `${given.length} values`}.`,
      "It takes a value, or a name and a value.",
      'Write show("accuracy", value), or call show once for each value.',
    );
  }
  const [name, value] = given.length === 2 ? [String(given[0]), given[1]] : ["", given[0]];
  const title = cut(name, limits.name);
  const diagram = modelDiagram(value, title);
  if (diagram) post(diagram);
  const output = outputOf(diagram ? "" : title, value);
  if (output.kind === "text") logLine(output.level, output.text);
  else post(output);
}

/** Not of a value that defends itself against being looked at. */
function modelDiagram(value: unknown, title: string): Output | undefined {
  try {
    return isModel(value) ? diagramOf(value, title) : undefined;
  } catch {
    return undefined;
  }
}

function isName(value: unknown): boolean {
  return typeof value === "string";
}

import type { AnyNode } from "acorn";
import type { CellText } from "./cell-text.ts";
import { childNodes } from "./child-nodes.ts";

/** Turns `await value` into `await $.wait(value)`, from where a run that was stopped never goes on. */
export function rewriteAwaits(node: AnyNode, text: CellText): void {
  for (const child of childNodes(node)) rewriteAwaits(child, text);
  if (node.type !== "AwaitExpression") return;
  const isList = node.argument.type === "SequenceExpression";
  text.open(node.argument.start, `${text.mark}.wait(${isList ? "(" : ""}`);
  text.close(node.argument.end, isList ? "))" : ")");
}

import type { AnyNode } from "acorn";
import type { CellText } from "./cell-text.ts";

/** Tells the host of functions that are made in expressions, and how to ask for what they take. */
export function rewriteClosures(closures: ReadonlyMap<AnyNode, readonly string[]>, text: CellText) {
  for (const [{ type, start, end }, locals] of closures) {
    if (type === "FunctionDeclaration") continue;
    text.open(start, `${text.mark}.closure(`);
    const current = locals.length > 0 ? `, () => ({ ${locals.join(", ")} })` : "";
    text.close(end, `, "${text.mark}"${current})`);
  }
}

import { editorKeys } from "../keys/editor-keys.ts";
import { keyNames } from "../keys/key-names.ts";
import { cellKeys } from "../keys/keys.ts";

/** A line under the editor that says how to leave it and what keys do. */
export function keysHint({
  tabIndents,
  notice,
}: {
  tabIndents: boolean;
  notice?: string | undefined;
}): HTMLElement {
  const hint = document.createElement("p");
  hint.className = "cell-keys";
  hint.setAttribute("role", "status");
  writeKeys(hint, tabIndents ? "indents" : undefined);
  if (notice) {
    const said = document.createElement("span");
    said.textContent = ` ${notice}`;
    hint.append(said);
  }
  return hint;
}

/** Says what Tab does now; nothing where it does what it does everywhere. */
export function writeKeys(hint: HTMLElement, tab: "indents" | "moves on" | undefined): void {
  const keys = [
    [keyNames(editorKeys.leave).join("+"), "leaves"],
    [keyNames(cellKeys.run).join("+"), "runs"],
    ...(tab ? [["Tab", `${tab} (${keyNames(editorKeys.tab).join("+")} changes that)`]] : []),
  ];
  const parts = keys.flatMap(([key = "", effect = ""], index) => {
    const kbd = document.createElement("kbd");
    kbd.textContent = key;
    return [index === 0 ? "" : " · ", kbd, ` ${effect}`];
  });
  hint.replaceChildren(...parts);
}

import { editorKeys } from "./editor-keys.ts";
import { keyNames } from "./key-names.ts";
import { cellKeys, type KeyUse, pageKeys } from "./keys.ts";

/** Shows all keys of the page in a dialog; the focus goes back where it was. */
export function showKeys(): void {
  if (document.querySelector("dialog[open]")) return;
  const dialog = document.createElement("dialog");
  dialog.className = "keys-sheet";
  dialog.setAttribute("aria-labelledby", "keys-sheet");
  const heading = document.createElement("h2");
  heading.id = "keys-sheet";
  heading.textContent = "Keys";
  // The dialog would open at its end, where the first button is, though it may be longer than the screen.
  heading.tabIndex = -1;
  heading.autofocus = true;
  const close = document.createElement("button");
  close.type = "button";
  close.className = "button";
  close.textContent = "Close";
  close.addEventListener("click", () => dialog.close());
  dialog.append(
    heading,
    ...group("On the page", pageKeys),
    ...group("In a cell", cellKeys),
    ...group("In a cell’s editor", editorKeys),
    close,
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function group(title: string, uses: Readonly<Record<string, KeyUse>>): HTMLElement[] {
  const heading = document.createElement("h3");
  heading.textContent = title;
  const list = document.createElement("dl");
  for (const use of Object.values(uses)) {
    const keys = document.createElement("dt");
    keys.append(...keyElements(use));
    const does = document.createElement("dd");
    does.textContent = use.does;
    const row = document.createElement("div");
    row.append(keys, does);
    list.append(row);
  }
  return [heading, list];
}

function keyElements(use: KeyUse): (Node | string)[] {
  return keyNames(use).flatMap((name, index) => {
    const kbd = document.createElement("kbd");
    kbd.textContent = name;
    return index === 0 ? [kbd] : ["+", kbd];
  });
}

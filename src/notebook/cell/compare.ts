import { announce } from "./announce.ts";
import { changesOf } from "./changes-of.ts";
import type { PageCell } from "./page-cells.ts";

/** Shows below an edited cell what differs from the author's text, as it is typed; or hides it again. */
export function compare(cell: PageCell): void {
  const place = () => cell.querySelector(":scope > .cell-changes");
  const label = (text: string) => {
    const button = cell.querySelector("button[data-order=compare]");
    if (button) button.textContent = text;
  };
  const hide = () => {
    place()?.remove();
    label("Show what you changed");
  };
  if (place()) {
    hide();
    announce("The changes are hidden.");
    return;
  }
  const changes = changesOf(cell.original, cell.source);
  cell.querySelector(".cell-bar")?.after(changes);
  label("Hide what you changed");
  changes.querySelector("ol")?.focus();
  const follow = () => {
    const shown = place();
    if (!shown || !cell.isEdited) {
      hide();
      cell.removeEventListener("edited", follow);
    } else shown.replaceWith(changesOf(cell.original, cell.source));
  };
  cell.addEventListener("edited", follow);
}

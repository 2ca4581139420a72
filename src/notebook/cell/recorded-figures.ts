import { announce } from "./announce.ts";

/**
 * Lets recorded figures be gone through and saved as those of a run can. What that takes is loaded when
 * the reader first turns to a figure of the cell, by pointer or by key.
 */
function openRecorded(cell: HTMLElement): void {
  const nodes = [...cell.querySelectorAll(".cell-outputs > .output")];
  const place = { lesson: cell.dataset["lesson"] ?? "", cell: cell.dataset["name"] ?? "" };
  let loading: Promise<boolean> | undefined;
  const load = () => {
    loading ??= import("../outputs/enliven-recorded.ts")
      .then(({ enlivenRecorded }) => enlivenRecorded(nodes, place))
      .then(
        () => true,
        () => {
          loading = undefined;
          const sentence = "The numbers of this figure could not be loaded. Check the connection.";
          cell.querySelector(".cell-state")?.replaceChildren(sentence);
          announce(sentence);
          return false;
        },
      );
    return loading;
  };
  for (const node of nodes) {
    for (const plot of node.querySelectorAll(".walked:not(.moment *)")) {
      plot.setAttribute("tabindex", "0");
    }
    for (const part of node.querySelectorAll(".walked, .output-saving")) {
      part.addEventListener("pointerover", () => void load(), { once: true });
      part.addEventListener("focusin", () => void load(), { once: true });
    }
    // A click that came before what it asks for is repeated.
    node.addEventListener("click", async ({ target, isTrusted }) => {
      const button = target instanceof Element && target.closest<HTMLElement>(".output-save");
      if (!button || !isTrusted || "ready" in button.dataset) return;
      if (await load()) button.click();
    });
  }
}

for (const cell of document.querySelectorAll<HTMLElement>("notebook-cell")) openRecorded(cell);

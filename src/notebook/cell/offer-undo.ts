import { announce } from "./announce.ts";

/** Says what was done, with a button that undoes it. Only the latest of them is on the page. */
export function offerUndo(sentence: string, undo: () => Promise<void>): HTMLElement {
  document.querySelector(".cell-notice")?.remove();
  const notice = document.createElement("p");
  notice.className = "cell-notice";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = "Undo";
  button.addEventListener("click", () => {
    notice.remove();
    void undo().then(() => announce("Undone."));
  });
  notice.append(sentence, button);
  announce(`${sentence} It can be undone.`);
  return notice;
}

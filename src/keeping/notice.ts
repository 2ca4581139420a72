import type { KeepingError } from "./keeping-error.ts";

const told = new Set<string>();

/** Says on the page, once for each reason, that something is not kept. Nothing in the page moves. */
export function showNotice({ message, reason }: KeepingError): void {
  if (told.has(reason)) return;
  told.add(reason);
  const [what = "", why = "", remedy = ""] = message.split("\n");
  const notice = document.createElement("div");
  notice.className = "keeping-notice";
  // Named at first and filled then, so that it is read out.
  notice.setAttribute("role", "status");
  document.body.append(notice);
  const close = document.createElement("button");
  close.type = "button";
  close.className = "button";
  close.textContent = "Close";
  close.addEventListener("click", () => notice.remove());
  const first = document.createElement("b");
  first.textContent = what;
  notice.append(first, paragraph(remedy), paragraph(why), close);
}

function paragraph(text: string): HTMLElement {
  const node = document.createElement("p");
  node.textContent = text;
  return node;
}

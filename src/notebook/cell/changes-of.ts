import { type ChangedLine, changedLines, changesText } from "./changed-lines.ts";

const signs = { added: "+", removed: "−", same: "" };

/** A list of the lines that were added to a text and taken from it, each with its sign and word. */
export function changesOf(original: string, source: string): HTMLElement {
  const lines = changedLines(original, source);
  const section = document.createElement("section");
  section.className = "cell-changes";
  section.setAttribute("aria-label", changesText(lines));
  const heading = document.createElement("p");
  heading.textContent = `${changesText(lines)}.`;
  const list = document.createElement("ol");
  list.tabIndex = 0;
  list.setAttribute("aria-label", "Changed lines");
  list.append(...lines.map(item));
  section.append(heading, list);
  return section;
}

function item(line: ChangedLine): HTMLElement {
  const node = document.createElement("li");
  node.dataset["kind"] = line.kind;
  if (line.kind === "skipped") {
    node.textContent = `${line.count} lines as they were`;
    return node;
  }
  const sign = document.createElement("span");
  sign.className = "cell-changes-sign";
  sign.ariaHidden = "true";
  sign.textContent = signs[line.kind];
  node.append(sign);
  if (line.kind !== "same") {
    const word = document.createElement("span");
    word.className = "visually-hidden";
    word.textContent = `${line.kind}: `;
    node.append(word);
  }
  const code = document.createElement("code");
  code.textContent = line.text;
  node.append(code);
  return node;
}

import type { FoundPage, Place } from "./site-index.ts";

/** A page that was found, with its sections, as links. */
export function pageItem(page: FoundPage): HTMLElement {
  const item = document.createElement("li");
  item.append(link(page, page.kind));
  if (page.sections.length > 0) {
    const sections = document.createElement("ul");
    sections.append(
      ...page.sections.map((section) => {
        const inner = document.createElement("li");
        inner.append(link(section));
        return inner;
      }),
    );
    item.append(sections);
  }
  return item;
}

function link({ title, url, excerpt }: Place, kind?: string): HTMLElement {
  const anchor = document.createElement("a");
  anchor.href = url;
  const name = document.createElement("b");
  name.textContent = title;
  if (kind !== undefined) {
    const said = document.createElement("small");
    said.textContent = kind;
    name.append(" ", said);
  }
  anchor.append(name, ...marked(excerpt));
  return anchor;
}

/** Text, and the marks around found words, but nothing else of the HTML. */
function marked(html: string): (string | HTMLElement)[] {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return [...body.childNodes].map((node) => {
    if (node.nodeName !== "MARK") return node.textContent ?? "";
    const mark = document.createElement("mark");
    mark.textContent = node.textContent;
    return mark;
  });
}

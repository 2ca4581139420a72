import { pageItem } from "./page-item.ts";
import { findNames, findPages, openIndex, type Place } from "./site-index.ts";

const pagesAtATime = 6;
const advice = " Try fewer words, or another.";

interface Parts {
  input: HTMLInputElement;
  status: HTMLElement;
  found: HTMLElement;
}

const answered = new WeakSet<HTMLElement>();

/** Shows in the dialog what its line asks for, from now on. */
export function answerSearch(dialog: HTMLElement): void {
  if (answered.has(dialog)) return;
  answered.add(dialog);
  const part = (selector: string) => dialog.querySelector(selector) as HTMLElement;
  const parts: Parts = {
    input: part("input") as HTMLInputElement,
    status: part(".search-status"),
    found: part(".search-found"),
  };
  const answer = () => void showFound(parts);
  parts.input.addEventListener("input", answer);
  dialog.addEventListener("keydown", (event) => walk(event, parts));
  void findNames("");
  if (parts.input.value === "") void openIndex().catch(() => {});
  else answer();
}

async function showFound({ input, status, found }: Parts): Promise<void> {
  const words = input.value.trim();
  if (words === "") {
    status.textContent = "";
    found.replaceChildren();
    return;
  }
  try {
    const [pages, names] = await Promise.all([findPages(words), findNames(words)]);
    if (!pages || input.value.trim() !== words) return;
    const list = document.createElement("ol");
    list.append(...names.map(pageItem));
    const isNamed = ({ url }: Place) => names.some((named) => named.url === url);
    let read = 0;
    const more = document.createElement("button");
    more.type = "button";
    more.className = "button";
    more.textContent = "More results";
    const showMore = async () => {
      const shown = list.childElementCount;
      const next = pages.slice(read, read + pagesAtATime);
      read += next.length;
      for (const page of await Promise.all(next.map((open) => open()))) {
        // What stands above by its name is not said twice.
        const sections = page.sections.filter((section) => !isNamed(section));
        const isSaid = isNamed(page) || (page.sections.length > 0 && page.excerpt === "");
        if (sections.length > 0 || !isSaid) list.append(pageItem({ ...page, sections }));
      }
      more.hidden = read >= pages.length;
      return list.children[shown];
    };
    more.addEventListener("click", async () => (await showMore())?.querySelector("a")?.focus());
    await showMore();
    if (input.value.trim() !== words) return;
    found.replaceChildren(list, more);
    found.scrollTop = 0;
    const isNothing = pages.length + names.length === 0;
    status.textContent = `${countOf(pages.length, names.length)} for “${words}”.${isNothing ? advice : ""}`;
  } catch {
    // Newer words are being looked for, or have been found.
    if (input.value.trim() !== words) return;
    found.replaceChildren();
    status.textContent = import.meta.env.DEV
      ? "The index is made when the site is built; there is none while it is developed."
      : "The search could not be loaded. Is there a connection?";
  }
}

function countOf(pages: number, names: number): string {
  const some = [count(names, "name"), count(pages, "page")].filter(Boolean);
  return some.join(" and ") || "Nothing";
}

function count(number: number, one: string): string {
  if (number === 0) return "";
  return number === 1 ? `1 ${one}` : `${number} ${one}s`;
}

/** Arrows go from the line to what was found and back. */
function walk(event: KeyboardEvent, { input, found }: Parts): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const stops: HTMLElement[] = [input, ...found.querySelectorAll("a")];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (at === -1) return;
  event.preventDefault();
  stops[at + by]?.focus();
}

import type { kinds, store } from "../../keeping/index.ts";
import { type GoOn, goOn, type Listed } from "./go-on.ts";
import { markMap } from "./mark-map.ts";

interface Kept {
  store: typeof store;
  kinds: typeof kinds;
}

/** Shows in the table of contents what was read, and on the front page where to go on. */
export async function markContents({ store, kinds }: Kept): Promise<void> {
  const reads = await store.all(kinds.lessons).catch(() => []);
  const items = [...document.querySelectorAll<HTMLElement>(".contents [data-lesson]")];
  for (const item of items) {
    const read = reads.find(({ lesson }) => lesson === item.dataset["lesson"]);
    mark(item, read && (read.finished === undefined ? "begun" : "finished"));
  }
  markMap(reads);
  document.documentElement.toggleAttribute("data-has-read", reads.length > 0);
  const book = items.flatMap((item): Listed[] => {
    const link = item.querySelector("a");
    const id = item.dataset["lesson"];
    return link && id ? [{ id, title: link.textContent.trim(), href: link.pathname }] : [];
  });
  const place = document.querySelector<HTMLElement>("[data-go-on]");
  if (place) offer(place, goOn(book, reads));
}

const words = { begun: "begun", finished: "read to the end" };

function mark(item: HTMLElement, state: keyof typeof words | undefined): void {
  if (item.dataset["read"] === state) return;
  item.querySelector(".read-state")?.remove();
  delete item.dataset["read"];
  if (!state) return;
  item.dataset["read"] = state;
  const said = document.createElement("span");
  said.className = "read-state visually-hidden";
  said.textContent = ` (${words[state]})`;
  item.append(said);
}

/** The button that begins the book goes on in it. Its line below has its room already. */
function offer(place: HTMLElement, next: GoOn | undefined): void {
  const button = place.querySelector("a");
  const line = place.querySelector("p");
  if (!button || !line || !next) return;
  const first = button.dataset["first"] ?? button.href;
  button.dataset["first"] = first;
  button.href = next.href;
  button.textContent = next.heading === undefined ? "Go on" : "Go on where you were";
  const again = document.createElement("a");
  again.href = first;
  again.textContent = "begin at the beginning";
  const at = next.heading === undefined ? "" : `At “${next.heading}”, in `;
  line.replaceChildren(`${at}“${next.title}”. Or `, again, ".");
}

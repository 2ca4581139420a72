import { keeping } from "../../keeping/load.ts";
import { headingText, lessonHeadings } from "./headings.ts";
import { quotedLessons, showKeptResults } from "./show-kept-results.ts";
import { showProgress } from "./show-progress.ts";

/** Shows again what the reader has left in a lesson: their numbers, and where they were. */
export async function restoreLesson(element: HTMLElement, lesson: string): Promise<void> {
  const { store, kinds } = await keeping();
  try {
    for (const quoted of quotedLessons()) await showKeptResults(quoted);
    await showProgress(lesson);
    const place = (await store.get(kinds.lessons, [lesson]))?.place;
    const heading = place && lessonHeadings().find(({ id }) => id === place.anchor);
    const isElsewhere = location.hash !== "" || scrollY > innerHeight / 2;
    if (heading && !isElsewhere) element.append(offer(heading));
  } catch {
    // What can't be read was said on the page.
  }
}

/** A link to where the reader was. */
function offer(heading: HTMLElement): HTMLElement {
  const box = document.createElement("div");
  box.className = "go-on";
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", "Where you were");
  const link = document.createElement("a");
  link.href = `#${encodeURIComponent(heading.id)}`;
  const title = document.createElement("span");
  title.textContent = headingText(heading);
  link.append("Go on where you were: ", title);
  // The address changes first.
  link.addEventListener("click", () => setTimeout(() => box.remove()));
  box.append(link);
  return box;
}

import { keeping } from "../../keeping/load.ts";
import { headingHere, headingText } from "./headings.ts";
import { showProgress } from "./show-progress.ts";

/** A reader who only passes through has not been there. */
const restMilliseconds = 1000;

/** Keeps where the reader is, whenever they have rested there, and that they have seen the end. */
export async function recordReading(lesson: string): Promise<void> {
  const { progress } = await keeping();
  let last: HTMLElement | undefined;
  let isAtEnd = false;
  const keep = () => {
    const here = headingHere();
    if (isAtEnd || here === last) return;
    last = here;
    const heading = here ? headingText(here).slice(0, 200) : "";
    const place = here && { anchor: here.id.slice(0, 200), heading };
    void progress.reads(lesson, place);
  };
  await progress.reads(lesson);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, restMilliseconds);
  };
  addEventListener("scroll", soon, { passive: true });
  addEventListener("pagehide", keep);
  soon();

  const end = document.querySelector("[data-lesson-end]");
  let seen: ReturnType<typeof setTimeout> | undefined;
  const observer = new IntersectionObserver(([entry]) => {
    clearTimeout(seen);
    isAtEnd = entry?.isIntersecting ?? false;
    if (!isAtEnd) return;
    seen = setTimeout(
      () => void progress.finished(lesson).then(() => showProgress(lesson)),
      restMilliseconds,
    );
  });
  if (end) observer.observe(end);
}

/** The headings of a lesson that an address can name, in order. */
export function lessonHeadings(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(".prose :is(h2, h3)[id]")];
}

/** The last heading above the middle of the window: where the reader is. */
export function headingHere(): HTMLElement | undefined {
  return lessonHeadings().findLast(
    (heading) => heading.getBoundingClientRect().top < innerHeight / 2,
  );
}

/** What a heading says; of an exercise its title, without its kind. */
export function headingText(heading: HTMLElement): string {
  const words = heading.cloneNode(true) as HTMLElement;
  words.querySelector(".exercise-kind")?.remove();
  return words.textContent.trim();
}

/** Marks the link to the section that is being read: the last that begins above the top of the page. */
export function markSections(sections: Element): void {
  const parts = [...sections.querySelectorAll("a")].flatMap((link) => {
    const heading = document.getElementById(link.getAttribute("href")?.slice(1) ?? "");
    return heading ? [{ link, heading }] : [];
  });
  const top = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const line = top + 32;
  const mark = () => {
    const begun = parts.findLast(({ heading }) => heading.getBoundingClientRect().top < line);
    const here = begun ?? parts[0];
    for (const { link } of parts) {
      if (link === here?.link) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  // All that is below the line: a heading that crosses it is told of, however far the reader jumps.
  const watch = new IntersectionObserver(mark, { rootMargin: `-${line}px 0px 1000000px 0px` });
  for (const { heading } of parts) watch.observe(heading);
}

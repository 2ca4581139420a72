/** Marks the link to the section that is being read: the last that begins above the top of the page. */
export function markSections(sections: Element): void {
  const links = [...sections.querySelectorAll("a")];
  const headings = links.flatMap(({ hash }) => document.getElementById(hash.slice(1)) ?? []);
  const top = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const line = top + 32;
  const mark = () => {
    const here = headings.findLast((heading) => heading.getBoundingClientRect().top < line);
    for (const link of links) {
      if (link.hash === `#${here?.id}`) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  // All that is below the line: a heading that crosses it is told of, however far the reader jumps.
  const watch = new IntersectionObserver(mark, { rootMargin: `-${line}px 0px 1000000px 0px` });
  for (const heading of headings) watch.observe(heading);
}

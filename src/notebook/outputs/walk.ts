import { element, type MarkupElement, toDom } from "./markup.ts";

/** The places of a drawing, such as its points or cells, that can be read one by one. */
export interface Walk<Place = unknown> {
  /** "grid of numbers" */
  of: string;
  /** Where a key leads; the first key leads to the first place, and other keys nowhere. */
  next(from: Place | undefined, key: string): Place | undefined;
  /** The place under the pointer: parts of the drawing's width and height, from its left and top. */
  under(across: number, down: number): Place | undefined;
  /** The shape that marks a place in the drawing. */
  mark(place: Place): MarkupElement;
  say(place: Place): string;
}

/** Lets keys and pointer go through the places of a drawing; a line below it reads them out. */
export function startWalk<Place>(figure: Element, walk: Walk<Place>): void {
  const plot = figure.querySelector<SVGSVGElement>("svg.walked");
  const summary = figure.querySelector(".output-summary");
  if (!plot || !summary) return;
  const line = toDom(element("p", { class: "output-point", "aria-live": "polite" })) as HTMLElement;
  summary.before(line);
  let here: Place | undefined;
  let known = "";
  let mark: Node | undefined;

  const goTo = (place: Place | undefined) => {
    if (place === undefined || known === JSON.stringify(place)) return;
    here = place;
    known = JSON.stringify(place);
    line.textContent = walk.say(place);
    mark?.parentNode?.removeChild(mark);
    mark = plot.appendChild(toDom(walk.mark(place), true));
  };
  plot.setAttribute("tabindex", "0");
  plot.setAttribute("role", "application");
  plot.setAttribute("aria-roledescription", `${walk.of}, read with the arrow keys`);
  plot.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const place = walk.next(here, event.key);
    if (place === undefined) return;
    event.preventDefault();
    goTo(place);
  });
  plot.addEventListener("pointermove", (event) => {
    const { left, top, width, height } = plot.getBoundingClientRect();
    const [across, down] = [(event.clientX - left) / width, (event.clientY - top) / height];
    if (across >= 0 && across < 1 && down >= 0 && down < 1) goTo(walk.under(across, down));
  });
}

/** The colours and the face that the style sheets give a chart where it stands. */
export interface ChartTheme {
  text: string;
  grid: string;
  axis: string;
  ground: string;
  strong: string;
  face: string;
  series(colour: string): string;
}

/** @param place an element inside the chart's figure */
export function chartTheme(place: Element): ChartTheme {
  const style = getComputedStyle(place);
  const property = (name: string) => style.getPropertyValue(name).trim();
  return {
    text: property("--output-soft"),
    grid: property("--output-grid"),
    axis: property("--output-axis"),
    ground: property("--output-ground"),
    strong: property("--output-ink"),
    face: style.fontFamily,
    series: (colour) => seriesColour(place, colour),
  };
}

function seriesColour(place: Element, colour: string): string {
  const probe = document.createElement("span");
  probe.className = colour;
  probe.hidden = true;
  place.append(probe);
  const found = getComputedStyle(probe).getPropertyValue("--series").trim();
  probe.remove();
  return found;
}

const listeners = new Set<() => void>();
let watching = false;

/** Calls `changed` whenever the page turns light or dark, until the returned function is called. */
export function onThemeChange(changed: () => void): () => void {
  listeners.add(changed);
  if (!watching) {
    watching = true;
    const tell = () => {
      for (const listener of listeners) listener();
    };
    new MutationObserver(tell).observe(document.documentElement, {
      attributeFilter: ["data-theme", "class"],
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", tell);
  }
  return () => listeners.delete(changed);
}

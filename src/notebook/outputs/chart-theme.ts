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
  const colour = (name: string, look = "") => colourOf(place, name, look);
  return {
    text: colour("--output-soft"),
    grid: colour("--output-grid"),
    axis: colour("--output-axis"),
    ground: colour("--output-ground"),
    strong: colour("--output-ink"),
    face: getComputedStyle(place).fontFamily,
    series: (look) => colour("--series", look),
  };
}

/** As three numbers, also where the style sheets name a colour that the reader has chosen. */
function colourOf(place: Element, name: string, look: string): string {
  const probe = document.createElement("span");
  probe.className = look;
  probe.style.color = `var(${name})`;
  probe.style.forcedColorAdjust = "none";
  probe.hidden = true;
  place.append(probe);
  const found = getComputedStyle(probe).color;
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
    for (const wish of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) {
      matchMedia(wish).addEventListener("change", tell);
    }
  }
  return () => listeners.delete(changed);
}

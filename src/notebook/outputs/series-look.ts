/** How a line is told from the others: by colour, and by its dashes and markers without colour. */
export interface SeriesLook {
  /** A class name; `outputs.css` gives it its colour as `--series`. */
  colour: string;
  /** Lengths of strokes and gaps; empty for an unbroken line. */
  dashes: readonly number[];
  marker: Marker;
}

export const markers = ["circle", "square", "triangle", "diamond", "cross"] as const;
export type Marker = (typeof markers)[number];

const patterns: readonly (readonly number[])[] = [[], [7, 4], [2, 3], [9, 3, 2, 3], [14, 4]];

const colours = 6;

/** A simple network is amber and a deep one indigo wherever they appear; others go in order. */
export function seriesLooks(names: readonly string[]): SeriesLook[] {
  let next = 0;
  return names.map((name, index) => ({
    colour: networkColour(name) ?? `series-${next++ % colours}`,
    // After a round of the colours, other dashes go with them.
    dashes: patterns[(index + Math.floor(index / 30)) % patterns.length] ?? [],
    marker: markers[index % markers.length] ?? "circle",
  }));
}

const simpleWords =
  /\b(simple|wide|shallow|linear|logistic|perceptron|(no|zero|one|1|a single|single) (hidden )?layers?)\b|^none$/i;
const deepWords = /\b(deep|deeper|([2-9]|\d\d+|two|three|four|five|six|many) hidden layers)\b/i;

/**
 * The colour of a kind of network, where the name says one. A network without hidden layers, which
 * computes something linear, or with one is simple; what says "deep" is deep though it be linear.
 */
export function networkColour(name: string): string | undefined {
  if (deepWords.test(name)) return "series-deep";
  return simpleWords.test(name.trim()) ? "series-simple" : undefined;
}

/** A marker about (x, y) as a path that can be filled, of about the same ink for every shape. */
export function markerPath(marker: Marker, x: number, y: number, radius: number): string {
  const at = (dx: number, dy: number) => `M${short(x + dx * radius)} ${short(y + dy * radius)}`;
  const r = short(radius);
  const d = short(2 * radius);
  switch (marker) {
    case "circle":
      return `${at(-1, 0)}a${r} ${r} 0 1 1 0 .01z`;
    case "square":
      return `${at(-0.9, -0.9)}h${short(1.8 * radius)}v${short(1.8 * radius)}h-${short(1.8 * radius)}z`;
    case "triangle":
      return `${at(0, -1.2)}l${short(1.15 * radius)} ${d}h-${short(2.3 * radius)}z`;
    case "diamond": {
      const w = short(1.25 * radius);
      return `${at(0, -1.25)}l${w} ${w}l-${w} ${w}l-${w}-${w}z`;
    }
    case "cross": {
      const arm = short(0.7 * radius);
      const wide = short(0.6 * radius);
      return `${at(-0.3, -1)}h${wide}v${arm}h${arm}v${wide}h-${arm}v${arm}h-${wide}v-${arm}h-${arm}v-${wide}h${arm}z`;
    }
  }
}

/** A coordinate with one or two decimals, in as few characters as it takes. */
export function short(value: number, decimals = 1): string {
  const text = String(Number(value.toFixed(decimals)));
  return text.replace(/^(-?)0\./, "$1.");
}

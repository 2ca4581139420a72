import type { Palette } from "./png.ts";

/** How numbers become the steps of a palette: 0 for what is no number, then 1 to 255. */
export interface HeatScale {
  /** Two hues with nothing between them at 0, or one hue that grows from the lowest value. */
  kind: "diverging" | "sequential";
  low: number;
  high: number;
  step(value: number): number;
}

/** Chosen by the data: diverging, and as far to both sides, where there are both signs. */
export function heatScale(values: ArrayLike<number>): HeatScale {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? Number.NaN;
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) [low, high] = [0, 0];
  const diverging = low < 0 && high > 0;
  if (diverging) {
    high = Math.max(-low, high);
    low = -high;
  } else if (low >= 0 && low < 0.4 * high) low = 0;
  const span = high - low || 1;
  return {
    kind: diverging ? "diverging" : "sequential",
    low,
    high,
    step: (value) => (Number.isFinite(value) ? 1 + Math.round((254 * (value - low)) / span) : 0),
  };
}

type Colour = readonly [red: number, green: number, blue: number];
/** Of one lightness, so that neither sign looks stronger; in the middle between both grounds. */
const below: Colour = [46, 134, 201];
const above: Colour = [213, 94, 0];
const only: Colour = [28, 150, 128];
const broken: Colour = [128, 128, 128];

/** What is opaque is far from 0, or high; the page's ground shows through the rest, dark or light. */
export function heatPalette({ kind }: Pick<HeatScale, "kind">): Palette {
  const colours = new Uint8Array(768);
  const opacity = new Uint8Array(256);
  for (let step = 1; step < 256; step++) {
    const part = kind === "diverging" ? (step - 128) / 127 : (step - 1) / 254;
    const hue = kind === "sequential" ? only : part < 0 ? below : above;
    colours.set(hue, step * 3);
    opacity[step] = Math.round(255 * Math.abs(part));
  }
  colours.set(broken, 0);
  opacity[0] = 255;
  return { colours, opacity };
}

/** How opaque a step is, from 0 to 1. */
export function strength(scale: HeatScale, step: number): number {
  if (step === 0) return 1;
  return scale.kind === "diverging" ? Math.abs(step - 128) / 127 : (step - 1) / 254;
}

/** So strong, black is read better on each hue than the page's ink, on either ground. */
const blackFrom = { diverging: 0.895, sequential: 0.855 };

/** Whether what is written on a step is black. */
export function isStrong(scale: HeatScale, step: number): boolean {
  return strength(scale, step) > blackFrom[scale.kind];
}

/** The colour of a step, as a style sheet writes it. */
export function heatColour(scale: HeatScale, step: number): string {
  const { colours, opacity } = heatPalette(scale);
  const [red, green, blue] = colours.subarray(step * 3, step * 3 + 3);
  return `rgb(${red} ${green} ${blue}/${Math.round(((opacity[step] ?? 0) / 255) * 100)}%)`;
}

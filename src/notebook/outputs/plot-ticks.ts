import type { Axis } from "./axis.ts";
import { element, type Markup } from "./markup.ts";

/**
 * Ticks around a plot that is an SVG without a view box: their places are in per cent of it, so that
 * the texts keep their size on every screen.
 */
export function plotTicks(x: Axis, y: Axis): Markup[] {
  return [
    ...y.ticks.map((tick) => yTick(percent(1 - y.position(tick.value)), tick.text)),
    ...x.ticks.map((tick) => xTick(percent(x.position(tick.value)), tick.text)),
  ];
}

export function percent(part: number): string {
  return `${Number((part * 100).toFixed(2))}%`;
}

function yTick(at: string, text: string): Markup {
  return element(
    "g",
    { class: "chart-tick-y" },
    element("line", { x2: "100%", y1: at, y2: at }),
    element("text", { y: at, dx: -8, dy: ".32em" }, text),
  );
}

function xTick(at: string, text: string): Markup {
  return element("text", { class: "chart-tick-x", x: at, y: "100%", dy: "1.6em" }, text);
}

import type { DrawingOutput } from "../../protocol/controls.ts";
import { element, type Markup } from "../markup.ts";
import { DrawingPad } from "./drawing-pad.ts";
import type { Listener } from "./listener.ts";

export function renderDrawing({ label }: DrawingOutput, recorded: boolean): Markup {
  const hint = recorded
    ? "Run this cell to draw."
    : "Mouse or finger; or arrow keys, with Space to lower and lift the pen.";
  return element(
    "div",
    { class: "output output-drawing", role: "group", "aria-label": label },
    element("span", { class: "control-label", "aria-hidden": "true" }, label),
    element("canvas", {
      width: 280,
      height: 280,
      role: "application",
      "aria-roledescription": "drawing pad",
      "aria-label": `${label}. Arrow keys move the pen, Space lowers and lifts it, Delete clears.`,
      tabindex: recorded ? undefined : 0,
    }),
    element(
      "div",
      { class: "drawing-aside" },
      element("button", { type: "button", class: "button", disabled: recorded }, "Clear"),
      element("span", { class: "output-aside" }, hint),
      element("span", { class: "visually-hidden", role: "status" }),
    ),
  );
}

export function enlivenDrawing(node: Element, { label }: DrawingOutput, listener: Listener): void {
  const canvas = node.querySelector("canvas");
  const said = node.querySelector("[role=status]");
  if (!canvas) return;
  const pad = new DrawingPad(canvas, {
    drawn: (ink) => listener.given(label, ink),
    say: (words) => {
      if (said) said.textContent = words;
    },
  });
  node.querySelector("button")?.addEventListener("click", () => pad.clear());
}

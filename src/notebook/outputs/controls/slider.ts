import type { SliderOutput } from "../../protocol/controls.ts";
import { element, type Markup } from "../markup.ts";
import type { Listener } from "./listener.ts";

export function renderSlider(output: SliderOutput, recorded: boolean): Markup {
  const { label, from, to, step, value } = output;
  return element(
    "label",
    { class: "output output-control" },
    element("span", { class: "control-label" }, label),
    element("input", { type: "range", min: from, max: to, step, value, disabled: recorded }),
    element("span", { class: "control-value", "aria-hidden": "true" }, String(value)),
  );
}

export function enlivenSlider(node: Element, { label }: SliderOutput, listener: Listener): void {
  const input = node.querySelector("input");
  const shown = node.querySelector(".control-value");
  input?.addEventListener("input", () => {
    const value = Number(input.valueAsNumber.toPrecision(12));
    if (shown) shown.textContent = String(value);
    listener.given(label, value);
  });
}

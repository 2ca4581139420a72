import type { ToggleOutput } from "../../protocol/controls.ts";
import { element, type Markup } from "../markup.ts";
import type { Listener } from "./listener.ts";

export function renderToggle({ label, value }: ToggleOutput, recorded: boolean): Markup {
  return element(
    "label",
    { class: "output output-control" },
    element("input", { type: "checkbox", checked: value, disabled: recorded }),
    element("span", { class: "control-label" }, label),
  );
}

export function enlivenToggle(node: Element, { label }: ToggleOutput, listener: Listener): void {
  const input = node.querySelector("input");
  input?.addEventListener("change", () => listener.given(label, input.checked));
}

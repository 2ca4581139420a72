import type { ChoiceOutput } from "../../protocol/controls.ts";
import { element, type Markup } from "../markup.ts";
import type { Listener } from "./listener.ts";

export function renderChoice(output: ChoiceOutput, recorded: boolean): Markup {
  const { label, options, value } = output;
  return element(
    "label",
    { class: "output output-control" },
    element("span", { class: "control-label" }, label),
    element(
      "select",
      { disabled: recorded },
      ...options.map((option) =>
        element("option", { value: option, selected: option === value }, option),
      ),
    ),
  );
}

export function enlivenChoice(node: Element, { label }: ChoiceOutput, listener: Listener): void {
  const select = node.querySelector("select");
  select?.addEventListener("change", () => listener.given(label, select.value));
}

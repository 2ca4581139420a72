import type { MeasuredOutput, ValueOutput } from "../protocol/outputs.ts";
import { element, type Markup } from "./markup.ts";
import { numberText } from "./number-text.ts";

export function renderValue({ name, value }: ValueOutput): Markup {
  return element(
    "p",
    { class: "output output-value" },
    ...(name === "" ? [] : [element("span", { class: "output-name" }, name), " "]),
    valueMarkup(value),
  );
}

/** @param recorded said of what the authors' machine measured, not the reader's */
export function renderMeasured(output: MeasuredOutput, recorded: boolean): Markup {
  return element(
    "p",
    { class: "output output-value output-measured" },
    element("span", { class: "output-name" }, output.name),
    " ",
    valueMarkup(output.value, 3),
    ` ${output.unit}`,
    recorded ? element("small", { class: "output-aside" }, " on the authors’ machine") : undefined,
  );
}

/** The digits that are left out can be read by pointing at the number. */
function valueMarkup(value: number | string | boolean, digits = 4): Markup {
  if (typeof value !== "number") return element("b", { class: "output-word" }, String(value));
  const text = numberText(value, digits);
  const full = String(value);
  const exact = full === text.replace(/,/g, "").replace("−", "-");
  return element("data", { value: full, title: exact ? undefined : full }, text);
}

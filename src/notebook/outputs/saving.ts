import type { Output } from "../protocol/outputs.ts";
import { csvOf } from "./csv-of.ts";
import { figurePicture } from "./figure-picture.ts";
import { toDom } from "./markup.ts";
import { fileName, saveFile } from "./save-file.ts";
import { savingMarkup, titleOf } from "./saving-markup.ts";

/** What the buttons in a place save: of a run that goes on, its latest state. */
const saved = new WeakMap<Element, Output>();

/** Gives the buttons below a figure their work; a figure without them gets them, where it can be saved. */
export function addSaving(figure: Element, output: Output): void {
  const markup = savingMarkup(output);
  if (!markup) return;
  const known = figure.querySelector(":scope > .output-saving");
  const place = known ?? figure.appendChild(toDom(markup) as Element);
  const isKnown = saved.has(place);
  saved.set(place, output);
  if (isKnown) return;
  const current = () => saved.get(place) ?? output;
  const acts: Record<string, () => Promise<Blob> | Blob> = {
    PNG: () => figurePicture(figure),
    CSV: () => new Blob([csvOf(current()) ?? ""], { type: "text/csv" }),
  };
  for (const button of place.querySelectorAll<HTMLElement>("button")) {
    const form = button.textContent ?? "";
    button.dataset["ready"] = "";
    button.addEventListener("click", async () => {
      const content = await acts[form]?.();
      if (content) saveFile(fileName(titleOf(output), form.toLowerCase()), content);
    });
  }
}

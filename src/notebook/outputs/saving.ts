import type { Output } from "../protocol/outputs.ts";
import { csvOf } from "./csv-of.ts";
import { figurePicture } from "./figure-picture.ts";
import { toDom } from "./markup.ts";
import { fileName, saveFile } from "./save-file.ts";
import { savingMarkup, titleOf } from "./saving-markup.ts";

/** Gives the buttons below a figure their work; a figure without them gets them, where it can be saved. */
export function addSaving(figure: Element, output: Output): void {
  const markup = savingMarkup(output);
  if (!markup) return;
  const known = figure.querySelector(":scope > .output-saving");
  const place = known ?? figure.appendChild(toDom(markup) as Element);
  const acts: Record<string, () => Promise<Blob> | Blob> = {
    PNG: () => figurePicture(figure),
    CSV: () => new Blob([csvOf(output) ?? ""], { type: "text/csv" }),
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

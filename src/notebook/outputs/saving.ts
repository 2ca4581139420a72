import type { Output } from "../protocol/outputs.ts";
import { csvOf } from "./csv-of.ts";
import { figurePicture } from "./figure-picture.ts";
import { element, toDom } from "./markup.ts";
import { fileName, saveFile } from "./save-file.ts";

const drawn = new Set<Output["kind"]>([
  "line-chart",
  "bar-chart",
  "scatter",
  "decision-map",
  "heat-map",
  "confusion",
  "histogram",
  "network",
]);

/** Puts buttons below a figure that save it as a picture, and its numbers. */
export function addSaving(figure: Element, output: Output): void {
  if (!drawn.has(output.kind)) return;
  const title = "title" in output ? output.title : "";
  const csv = csvOf(output);
  const button = (text: string, act: () => void) => {
    const label = `Save ${title || "this"} as ${text}`;
    const made = toDom(
      element("button", { type: "button", class: "output-save", "aria-label": label }, text),
    );
    made.addEventListener("click", act);
    return made;
  };
  const place = toDom(element("p", { class: "output-saving" }, "Save as "));
  place.appendChild(
    button("PNG", () => {
      figurePicture(figure).then((picture) => saveFile(fileName(title, "png"), picture));
    }),
  );
  if (csv !== undefined) {
    const content = new Blob([csv], { type: "text/csv" });
    place.appendChild(button("CSV", () => saveFile(fileName(title, "csv"), content)));
  }
  figure.append(place);
}

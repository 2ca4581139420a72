import type { Output } from "../protocol/outputs.ts";
import { element, type MarkupElement } from "./markup.ts";
import { tensorHeat } from "./tensor.ts";

const drawn = new Set<Output["kind"]>([
  "line-chart",
  "bar-chart",
  "scatter",
  "decision-map",
  "heat-map",
  "confusion",
  "histogram",
  "network",
  "moments",
  "images",
  "feature-maps",
]);
/** Drawn, but without a table. */
const numberless = new Set<Output["kind"]>(["images", "feature-maps"]);

/** Buttons that save an output as a picture, and its numbers; for a text or a control nothing. */
export function savingMarkup(output: Output): MarkupElement | undefined {
  const forms = formsOf(output);
  return forms.length === 0
    ? undefined
    : element(
        "p",
        { class: "output-saving needs-script" },
        "Save as ",
        ...forms.map((form) =>
          element(
            "button",
            {
              type: "button",
              class: "output-save",
              "aria-label": `Save ${titleOf(output) || "this"} as ${form}`,
            },
            form,
          ),
        ),
      );
}

/** What stands over an output, if anything does. */
export function titleOf(output: Output): string {
  return output.kind === "tensor" ? output.name : "title" in output ? output.title : "";
}

function formsOf(output: Output): ("PNG" | "CSV")[] {
  if (output.kind === "table") return ["CSV"];
  if (!(drawn.has(output.kind) || (output.kind === "tensor" && tensorHeat(output)))) return [];
  return numberless.has(output.kind) ? ["PNG"] : ["PNG", "CSV"];
}

import { figurePicture } from "../../notebook/outputs/figure-picture.ts";
import { saveFile } from "../../notebook/outputs/save-file.ts";
import { markdownTable } from "./markdown-table.ts";

const name = "the-table-of-differences";

/** Copies the table or saves it, and says what came of it. */
export async function takeTable(place: HTMLElement, order: string): Promise<string> {
  const figure = place.querySelector("figure");
  const table = place.querySelector("table");
  if (!figure || !table) return "";
  try {
    if (order === "picture") {
      saveFile(`${name}.png`, await figurePicture(figure));
      return `Saved as ${name}.png.`;
    }
    const text = markdownTable(table, location.href);
    if (order === "copy") {
      await navigator.clipboard.writeText(text);
      return "Copied, as Markdown.";
    }
    saveFile(`${name}.md`, new Blob([text], { type: "text/markdown" }));
    return `Saved as ${name}.md.`;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const remedy = order === "copy" ? "Save it as Markdown instead." : "Try another browser.";
    return `That did not work: ${reason} ${remedy}`;
  }
}

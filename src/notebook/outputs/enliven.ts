import type { MomentsOutput, Output } from "../protocol/outputs.ts";
import { confusionCells } from "./confusion.ts";
import { heatCells } from "./heat-map.ts";
import { toDom } from "./markup.ts";
import { momentText, renderMoment } from "./moments.ts";
import { renderOutput } from "./render-output.ts";
import { walkCells } from "./walk-cells.ts";

/** Gives the buttons of an output that is in the page their work. */
export function enliven(node: Node, output: Output): void {
  if (!(node instanceof Element)) return;
  if (output.kind === "moments") enlivenMoments(node, output);
  if (output.kind === "heat-map") walkCells(node, heatCells(output));
  if (output.kind === "confusion") walkCells(node, confusionCells(output));
  if (output.kind !== "file") return;
  node.querySelector("button")?.addEventListener("click", () => save(output.name, output.bytes));
}

/** Shows the moment that the slider is at. */
function enlivenMoments(node: Element, output: MomentsOutput): void {
  const slider = node.querySelector("input");
  const place = node.querySelector(".moment");
  slider?.addEventListener("input", () => {
    const index = slider.valueAsNumber;
    slider.setAttribute("aria-valuetext", momentText(output, index));
    place?.replaceChildren(...renderMoment(output, index, renderOutput).map((each) => toDom(each)));
  });
}

function save(name: string, bytes: Uint8Array = new Uint8Array()): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()]));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the file only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

import type { Output } from "../protocol/outputs.ts";
import { enlivenMoments } from "./live-moments.ts";
import { saveFile } from "./save-file.ts";
import { addSaving } from "./saving.ts";
import { startWalk } from "./walk.ts";
import { walkOf } from "./walk-of.ts";

/** Gives the buttons of an output that is in the page their work. */
export function enliven(node: Node, output: Output): void {
  if (!(node instanceof Element)) return;
  if (output.kind === "moments") enlivenMoments(node, output);
  const walk = walkOf(output);
  if (walk) startWalk(node, walk);
  addSaving(node, output);
  if (output.kind !== "file") return;
  node.querySelector("button")?.addEventListener("click", () => {
    saveFile(output.name, new Blob([(output.bytes ?? new Uint8Array()).slice()]));
  });
}

import type { Output } from "../protocol/outputs.ts";

/** Gives the buttons of an output that is in the page their work. */
export function enliven(node: Node, output: Output): void {
  if (!(node instanceof Element) || output.kind !== "file") return;
  node.querySelector("button")?.addEventListener("click", () => save(output.name, output.bytes));
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

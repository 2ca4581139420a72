import type { InputValue } from "../protocol/inputs.ts";
import { limits } from "../protocol/output-limits.ts";
import type { Output } from "../protocol/outputs.ts";

/** What a control tells the page. */
export interface Listener {
  given(label: string, value: InputValue): void;
  /** The reader chose something that can't be used. */
  refused(message: string): void;
}

/** Gives the buttons and controls of an output that is in the page their work. */
export function enliven(node: Node, output: Output, listener: Listener): void {
  if (!(node instanceof Element)) return;
  if (output.kind === "file") {
    node.querySelector("button")?.addEventListener("click", () => save(output.name, output.bytes));
  }
  if (output.kind === "upload") {
    const input = node.querySelector("input");
    input?.addEventListener("change", () => void choose(output.label, input.files?.[0], listener));
  }
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

async function choose(label: string, file: File | undefined, listener: Listener): Promise<void> {
  if (!file) return;
  if (file.size > limits.fileBytes) {
    listener.refused(`${file.name} is too large: a file may have ${limits.fileBytes >> 20} MB.`);
    return;
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    listener.given(label, { name: file.name, bytes });
  } catch {
    listener.refused(`${file.name} could not be read. Choose it again.`);
  }
}

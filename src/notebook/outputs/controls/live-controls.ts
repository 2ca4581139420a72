import { type ControlOutput, controlKinds } from "../../protocol/controls.ts";
import type { Output } from "../../protocol/outputs.ts";
import { toDom } from "../markup.ts";
import { enlivenChoice } from "./choice.ts";
import { enlivenDrawing } from "./drawing.ts";
import type { Listener } from "./listener.ts";
import { enlivenMicrophone, updateMicrophone } from "./microphone.ts";
import { renderControl } from "./render-control.ts";
import { enlivenSlider } from "./slider.ts";
import { enlivenToggle } from "./toggle.ts";
import { enlivenUpload, updateUpload } from "./upload.ts";

export const isControl = (output: Output): output is ControlOutput => controlKinds.has(output.kind);

/**
 * The controls below a cell. They outlive its runs: a control that the next run shows again stays
 * where it is, so that it keeps the focus and the finger on it.
 */
export class LiveControls {
  readonly #kept = new Map<string, { node: HTMLElement; taken: boolean }>();

  /** A new run begins: none of the controls is known to be in it. */
  begin(): void {
    for (const control of this.#kept.values()) control.taken = false;
  }

  /** The node of the control as an earlier run showed it, if this run shows it too. */
  keep(output: ControlOutput): HTMLElement | undefined {
    const known = this.#kept.get(keyOf(output));
    if (!known?.node.isConnected) return undefined;
    known.taken = true;
    const inner = known.node.firstElementChild;
    if (inner && output.kind === "upload") updateUpload(inner, output);
    if (inner && output.kind === "microphone") updateMicrophone(inner, output);
    return known.node;
  }

  /** Puts a new control into a place. */
  open(place: HTMLElement, output: ControlOutput, listener: Listener): void {
    const node = toDom(renderControl(output, false)) as Element;
    place.replaceChildren(node);
    enliven(node, output, listener);
    this.#kept.set(keyOf(output), { node: place, taken: true });
  }

  /** Whether a node is a control that may still be shown by this run. */
  has(node: Node): boolean {
    return [...this.#kept.values()].some((control) => control.node === node);
  }

  /** Takes away the controls that the run has not shown. */
  end(): void {
    for (const [key, { node, taken }] of this.#kept) {
      if (taken) continue;
      node.remove();
      this.#kept.delete(key);
    }
  }

  clear(): void {
    this.#kept.clear();
  }
}

/** Whatever of a control is not its value. */
function keyOf(output: ControlOutput): string {
  const { value, chosen, recorded, ...rest } = output as ControlOutput & Record<string, unknown>;
  return JSON.stringify(rest);
}

function enliven(node: Element, output: ControlOutput, listener: Listener): void {
  switch (output.kind) {
    case "slider":
      enlivenSlider(node, output, listener);
      break;
    case "choice":
      enlivenChoice(node, output, listener);
      break;
    case "toggle":
      enlivenToggle(node, output, listener);
      break;
    case "drawing":
      enlivenDrawing(node, output, listener);
      break;
    case "upload":
      enlivenUpload(node, output, listener);
      break;
    case "microphone":
      enlivenMicrophone(node, output, listener);
      break;
  }
}

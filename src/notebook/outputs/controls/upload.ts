import type { UploadOutput } from "../../protocol/controls.ts";
import type { InputValue } from "../../protocol/inputs.ts";
import { limits } from "../../protocol/output-limits.ts";
import { element, type Markup } from "../markup.ts";
import { decodeImage } from "./decode-image.ts";
import type { Listener } from "./listener.ts";

/** @param recorded nothing listens to the choice yet: the cell has not run */
export function renderUpload(output: UploadOutput, recorded: boolean): Markup {
  const { label, accept, image } = output;
  const what = image === undefined ? "file" : "picture";
  return element(
    "p",
    { class: "output output-upload" },
    element(
      "label",
      {},
      `${label} `,
      element("input", {
        type: "file",
        accept: accept === "" ? undefined : accept,
        disabled: recorded,
      }),
    ),
    element(
      "span",
      { class: "output-aside" },
      recorded ? `Run this cell to choose a ${what}.` : inUse(output),
    ),
  );
}

const inUse = ({ chosen, image }: UploadOutput) =>
  chosen ? ` In use: ${chosen}` : ` No ${image === undefined ? "file" : "picture"} yet.`;

export function updateUpload(node: Element, output: UploadOutput): void {
  const aside = node.querySelector(".output-aside");
  if (aside) aside.textContent = inUse(output);
}

export function enlivenUpload(node: Element, output: UploadOutput, listener: Listener): void {
  const input = node.querySelector("input");
  input?.addEventListener("change", () => void choose(output, input.files?.[0], listener));
}

async function choose(
  output: UploadOutput,
  file: File | undefined,
  listener: Listener,
): Promise<void> {
  if (!file) return;
  if (file.size > limits.fileBytes) {
    listener.refused(`${file.name} is too large: a file may have ${limits.fileBytes >> 20} MB.`);
    return;
  }
  try {
    listener.given(output.label, await read(output, file));
  } catch {
    listener.refused(
      output.image === undefined
        ? `${file.name} could not be read. Choose it again.`
        : `${file.name} is no picture that this browser can read. Choose a PNG, JPEG or WebP file.`,
    );
  }
}

async function read({ image }: UploadOutput, file: File): Promise<InputValue> {
  const { name } = file;
  if (image === undefined) return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
  return { name, ...(await decodeImage(file, image === "as it is" ? undefined : image)) };
}

import { inWords, ValueError } from "../../../lib/errors.ts";
import { limits } from "../protocol/output-limits.ts";
import { cut } from "./log.ts";
import { post } from "./sink.ts";

/**
 * Shows a button with which the reader saves a file, such as a trained model.
 *
 * @param name the file's name, with its ending
 * @param content its bytes, or its text
 * @throws ValueError when the content is neither, or the name is no file's
 * @example
 * const model = linear(2, 3);
 * download("my-model.safetensors", saveWeights(model));
 */
export function download(name: string, content: Uint8Array | string): void {
  if (typeof name !== "string" || !/^[^/\\]+\.\w+$/.test(name)) {
    throw new ValueError(
      `download got ${inWords(name)} as a file name.`,
      "A file name has an ending and no slashes.",
      'Write download("my-model.safetensors", saveWeights(model)).',
    );
  }
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  if (!(bytes instanceof Uint8Array)) {
    throw new ValueError(
      `download got ${inWords(content)} as the content of ${name}.`,
      "It takes bytes (a Uint8Array) or a text.",
      "Give it what saveWeights(model) or saveOnnx(model, …) makes, or JSON.stringify(value).",
    );
  }
  if (bytes.length > limits.fileBytes) {
    throw new ValueError(
      `download can't offer ${name}, which has ${bytes.length} bytes.`,
      `The page takes files of at most ${limits.fileBytes} bytes.`,
      "Save it in parts.",
    );
  }
  post({ kind: "file", name: cut(name, limits.name), size: bytes.length, bytes: bytes.slice() });
}

import type {
  ChoiceOutput,
  ControlOutput,
  MicrophoneOutput,
  SliderOutput,
  UploadOutput,
} from "../protocol/controls.ts";
import { limits } from "../protocol/output-limits.ts";
import { isRecord, isText, isWhole, listOf } from "./check-form.ts";

type Fields = Record<string, unknown>;

/** A control of known form and bounded size, made anew from what was given, or undefined. */
export function checkControl(fields: Fields): ControlOutput | undefined {
  const { kind, label } = fields;
  if (!isText(label, limits.name)) return undefined;
  switch (kind) {
    case "slider":
      return checkSlider(label, fields);
    case "choice":
      return checkChoice(label, fields);
    case "toggle": {
      const { value } = fields;
      return typeof value === "boolean" ? { kind, label, value } : undefined;
    }
    case "drawing":
      return { kind, label };
    case "upload":
      return checkUpload(label, fields);
    case "microphone":
      return checkMicrophone(label, fields);
    default:
      return undefined;
  }
}

function checkSlider(label: string, fields: Fields): SliderOutput | undefined {
  const [from, to, step, value] = ["from", "to", "step", "value"].map((name) => fields[name]);
  if (!isNumber(from) || !isNumber(to) || !isNumber(step) || !isNumber(value)) return undefined;
  if (from >= to || step <= 0 || value < from || value > to) return undefined;
  return { kind: "slider", label, from, to, step, value };
}

function checkChoice(label: string, { options, value }: Fields): ChoiceOutput | undefined {
  const known = listOf(options, limits.options, (option) =>
    isText(option, limits.name) ? option : undefined,
  );
  if (!known || !isText(value, limits.name) || !known.includes(value)) return undefined;
  return { kind: "choice", label, options: known, value };
}

function checkUpload(label: string, fields: Fields): UploadOutput | undefined {
  const { accept, chosen, image } = fields;
  if (!isText(accept, limits.name)) return undefined;
  if (chosen !== undefined && !isText(chosen, limits.name)) return undefined;
  const output: UploadOutput = { kind: "upload", label, accept };
  if (chosen !== undefined) output.chosen = chosen;
  if (image === undefined) return output;
  if (image === "as it is") return { ...output, image };
  if (!isRecord(image)) return undefined;
  const { width, height } = image;
  if (!isWhole(width, 1, limits.imageSide) || !isWhole(height, 1, limits.imageSide)) {
    return undefined;
  }
  return { ...output, image: { width, height } };
}

function checkMicrophone(label: string, fields: Fields): MicrophoneOutput | undefined {
  const { seconds, rate, recorded } = fields;
  if (!isNumber(seconds) || seconds <= 0 || seconds > limits.soundSeconds) return undefined;
  if (!isWhole(rate, 8000, 48_000) || typeof recorded !== "boolean") return undefined;
  return { kind: "microphone", label, seconds, rate, recorded };
}

const isNumber = (value: unknown): value is number => Number.isFinite(value);

/** What asks the reader for something, which goes to the cell and nowhere else. */
export type ControlOutput =
  | SliderOutput
  | ChoiceOutput
  | ToggleOutput
  | DrawingOutput
  | UploadOutput
  | MicrophoneOutput;

interface Control {
  /** What is asked for; the cell's code knows the value by it, so it is there once in a cell. */
  label: string;
}

export interface SliderOutput extends Control {
  kind: "slider";
  from: number;
  to: number;
  step: number;
  /** What the run used. */
  value: number;
}

export interface ChoiceOutput extends Control {
  kind: "choice";
  options: string[];
  value: string;
}

export interface ToggleOutput extends Control {
  kind: "toggle";
  value: boolean;
}

/** A pad of 28 × 28 pixels. */
export interface DrawingOutput extends Control {
  kind: "drawing";
}

export interface UploadOutput extends Control {
  kind: "upload";
  /** Endings and types of files that are offered, as in HTML; none is all. */
  accept: string;
  /** Name of the file that was chosen. */
  chosen?: string;
  /** The page decodes the file to pixels, as many as are named or as it has. */
  image?: { width: number; height: number } | "as it is";
}

export interface MicrophoneOutput extends Control {
  kind: "microphone";
  /** How long is recorded, and at how many samples a second. */
  seconds: number;
  rate: number;
  /** Whether the run had a recording. */
  recorded: boolean;
}

export const controlKinds: ReadonlySet<string> = new Set<ControlOutput["kind"]>([
  "slider",
  "choice",
  "toggle",
  "drawing",
  "upload",
  "microphone",
]);

/** A file of the reader's. */
export interface ChosenFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A picture of the reader's, decoded by the page: red, green, blue and opacity, 0 to 255 each. */
export interface ChosenImage {
  name: string;
  width: number;
  height: number;
  pixels: Uint8ClampedArray;
}

/** A sound from the reader's microphone. */
export interface RecordedSound {
  /** One number a moment, from −1 to 1. */
  samples: Float32Array;
  /** Moments a second. */
  rate: number;
}

/** What a reader can give to a control in a cell's output. A drawing is its ink, from 0 to 1. */
export type InputValue =
  | number
  | string
  | boolean
  | Float32Array
  | ChosenFile
  | ChosenImage
  | RecordedSound;

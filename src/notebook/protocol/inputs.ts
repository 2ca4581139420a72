/** A file of the reader's. */
export interface ChosenFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What a reader can give to a control in a cell's output. */
export type InputValue = ChosenFile;

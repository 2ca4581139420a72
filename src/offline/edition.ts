/** A file of the book, as a browser keeps it for reading without a connection. */
export interface BookFile {
  /** Its address below that of the book, such as "lessons/start/"; "" is the front page. */
  path: string;
  /** Changes with what is in the file; missing where its name does. */
  revision?: string;
  bytes: number;
  /** Kept only in browsers that have opened the editor. */
  editor?: true;
}

/** The cache of the copy of the book that is at an address: there may be others at the same origin. */
export const cacheName = (home: string): string => `hidden-layers ${home}`;

/** One state of the book. The service worker is made for one, and differs with it. */
export interface Edition {
  version: string;
  files: BookFile[];
}

/** What a page may ask of a service worker. */
export type Order =
  /** What it keeps: it answers with a State through the port that comes with the order. */
  | { order: "tell" }
  /** To fetch what is missing, and what goes with the files that the page has loaded; answered as "tell" is, when that is over. */
  | { order: "keep"; loaded: string[] }
  /** To take the place of the one before it. */
  | { order: "use" };

export interface State {
  version: string;
  /** Of everything that is to be kept in this browser, and of what is. */
  bytes: number;
  heldBytes: number;
  isWhole: boolean;
  hasEditor: boolean;
}

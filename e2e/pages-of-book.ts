import { globSync } from "node:fs";

/** Where the built site is. */
export const folder = process.env["HIDDEN_LAYERS_FOLDER"] ?? "dist";

/** The address of every built page, below the book's: "", "lessons/start/what-is-the-difference/". */
export const pagesOfBook: readonly string[] = globSync(`${folder}/**/index.html`)
  .map((file) => file.replaceAll("\\", "/").slice(folder.length + 1, -"index.html".length))
  .sort();

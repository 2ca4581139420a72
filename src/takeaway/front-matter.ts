import type { TakenLesson } from "./taken-lesson.ts";

/** Whose a lesson is. */
export const credit = ({ id, address }: Pick<TakenLesson, "id" | "address">): string =>
  `From *Hidden Layers*, a book that runs; lesson \`${id}\`${address ? ` (${address})` : ""}. ` +
  "The text is under CC BY 4.0, the code under the MIT license; data sets keep their authors' licenses. " +
  "Exercises are checked, and questions asked again, in the book alone.";

/** How it is run. */
export const howTo = {
  notebook:
    "To run it: a TypeScript kernel, such as Deno's (`deno jupyter --install`), and the book's library in the same " +
    "folder (`npm install hidden-layers-0.1.0.tgz`, which `npm pack` makes in the book's sources). Charts are told as text.",
  program:
    "To run it: Node 22.18 or later, and the book's library in the same folder (npm install hidden-layers-0.1.0.tgz, " +
    "which npm pack makes in the book's sources). Charts are told as text.",
};

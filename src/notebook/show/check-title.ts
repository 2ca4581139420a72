import { inWords, ValueError } from "../../../lib/errors.ts";

/** @param rest what follows the title in an example */
export function checkTitle(name: string, title: unknown, rest = ""): void {
  if (typeof title === "string") return;
  throw new ValueError(
    `${name} got ${inWords(title)} as its title.`,
    "The first argument is a text that says what is shown.",
    `Write ${name}("Title"${rest === "" ? "" : `, ${rest}`}).`,
  );
}

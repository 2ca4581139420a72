import type { ErrorOutput, NoticeOutput, TextOutput } from "../protocol/outputs.ts";
import { element, type Markup } from "./markup.ts";

export function renderText({ level, text }: TextOutput): Markup {
  const label = { log: undefined, warn: "Warning: ", error: "Error: " }[level];
  return element(
    "pre",
    { class: `output output-text output-${level}` },
    label === undefined ? undefined : element("span", { class: "visually-hidden" }, label),
    text,
  );
}

export function renderNotice({ text }: NoticeOutput): Markup {
  return element("p", { class: "output output-notice" }, text);
}

/** The first line says what happened; the others why, and what to do. */
export function renderError(error: ErrorOutput): Markup {
  const [what = "", ...rest] = error.message.split("\n");
  return element(
    "div",
    { class: "output output-failure" },
    element(
      "p",
      { class: "output-what" },
      element("strong", { class: "output-error-name" }, error.name),
      " ",
      place(error),
    ),
    element("p", { class: "output-message" }, [what, ...rest].join("\n")),
    error.advice === undefined ? undefined : element("p", { class: "output-advice" }, error.advice),
  );
}

function place({ line, column, cell }: ErrorOutput): Markup | undefined {
  if (line === undefined) return undefined;
  const where = cell === undefined ? "" : ` of cell “${cell}”`;
  const across = column === undefined ? "" : `, column ${column}`;
  return element("span", { class: "output-place" }, `line ${line}${across}${where}`);
}

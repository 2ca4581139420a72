import type { Markup, MarkupElement } from "./markup.ts";

/** A table's cells are apart by so many spaces. */
const gap = "  ";

const mostHiddenRows = 16;

/** What does not say anything in a text: drawings, which have their sentences, and what is pressed. */
const silent = new Set(["svg", "img", "canvas", "button", "summary", "input", "select", "label"]);

/** What begins a line of its own. */
const blocks = new Set(["figure", "figcaption", "p", "div", "details", "ul", "ol", "li", "pre"]);

/** What an output says to who can't see it, for a terminal: its title, its sentence and its table. */
export function plainText(markup: Markup): string {
  const lines = textOf(markup)
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "");
  return lines.join("\n");
}

function textOf(markup: Markup): string {
  if (typeof markup === "string") return markup;
  const { tag, attributes, children } = markup;
  if (silent.has(tag) || attributes["aria-hidden"] === "true") return "";
  if (isLegend(attributes)) return "";
  if (tag === "table") return `\n${tableText(markup)}\n`;
  if (tag === "br") return "\n";
  // A long table behind a button is for who asks for it.
  if (tag === "details" && children.flatMap(rowsOf).length > mostHiddenRows) return "";
  const text = children.map(textOf).join("");
  if (attributes["class"] === "output-name") return `${text}:`;
  return blocks.has(tag) ? `\n${text}\n` : text;
}

/** Words at the left and numbers at the right of their columns. */
function tableText(table: MarkupElement): string {
  const rows = rowsOf(table).map((row) =>
    row.children.filter(isElement).map((cell) => ({
      text: cell.children.map(textOf).join("").replace(/\s+/g, " ").trim(),
      isNumber: String(cell.attributes["class"] ?? "").includes("number"),
    })),
  );
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => (row.length === 1 ? 0 : (row[column]?.text.length ?? 0)))),
  );
  const lines = rows.map((row) =>
    row
      .map(({ text, isNumber }, column) =>
        isNumber ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0),
      )
      .filter((cell, column) => cell.trim() !== "" || (widths[column] ?? 0) > 0)
      .join(gap)
      .trimEnd(),
  );
  return lines.join("\n");
}

function rowsOf(markup: Markup): MarkupElement[] {
  if (!isElement(markup)) return [];
  return markup.tag === "tr" ? [markup] : markup.children.flatMap(rowsOf);
}

/** What names the colours of a drawing. */
const isLegend = ({ class: look }: MarkupElement["attributes"]) =>
  String(look ?? "").includes("legend");

const isElement = (markup: Markup): markup is MarkupElement => typeof markup !== "string";

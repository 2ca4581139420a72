/**
 * A piece of a page as plain data: at build it becomes HTML, at run it becomes nodes, and it looks
 * the same. Texts are always texts; nothing in them can become markup.
 */
export type Markup = MarkupElement | string;

export interface MarkupElement {
  tag: string;
  attributes: Attributes;
  children: Markup[];
}

/** `undefined` and `false` leave an attribute out; `true` sets it without a value. */
export type Attributes = Record<string, string | number | boolean | undefined>;

export function element(
  tag: string,
  attributes: Attributes = {},
  ...children: (Markup | undefined)[]
): MarkupElement {
  return { tag, attributes, children: children.filter((child) => child !== undefined) };
}

const withoutEnd = new Set(["img", "br", "wbr", "hr", "col", "input"]);

export function toHtml(markup: Markup): string {
  if (typeof markup === "string") return escaped(markup);
  const { tag, attributes, children } = markup;
  let html = `<${tag}`;
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    html += value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`;
  }
  if (withoutEnd.has(tag)) return `${html}>`;
  return `${html}>${children.map(toHtml).join("")}</${tag}>`;
}

const SVG = "http://www.w3.org/2000/svg";

export function toDom(markup: Markup, inSvg = false): Node {
  if (typeof markup === "string") return document.createTextNode(markup);
  const svg = inSvg || markup.tag === "svg";
  const node = svg ? document.createElementNS(SVG, markup.tag) : document.createElement(markup.tag);
  for (const [name, value] of Object.entries(markup.attributes)) {
    if (value === undefined || value === false) continue;
    // A page's policy may forbid style attributes, but not styles that its own script sets.
    if (name === "style") node.style.cssText = String(value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of markup.children) node.appendChild(toDom(child, svg));
  return node;
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

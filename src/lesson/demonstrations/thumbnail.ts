import { deflateSync } from "node:zlib";
import { type MarkupElement, toHtml } from "../../notebook/outputs/markup.ts";
import { renderOutput } from "../../notebook/outputs/render-output.ts";
import type { Output } from "../../notebook/protocol/outputs.ts";

/** In characters of HTML: larger pictures are worth going to, not showing small. */
const largest = 11_000;
const mostPictures = 6;

/** A figure's plot, or some of its pictures, without words; nothing where that is too much. */
export function thumbnail(figures: readonly Output[]): { kind: string; html: string } | undefined {
  for (const output of figures) {
    const figure = renderOutput(output, { recorded: true, deflate });
    if (typeof figure === "string") continue;
    const [plot] = partsOf(figure, isPlot);
    const parts = plot
      ? [plot]
      : partsOf(figure, ({ tag }) => tag === "img").slice(0, mostPictures);
    const html = parts.map((part) => toHtml(silent(part))).join("");
    if (html !== "" && html.length <= largest) return { kind: output.kind, html };
  }
  return undefined;
}

const deflate = (bytes: Uint8Array) => deflateSync(bytes, { level: 9 });

const classesOf = ({ attributes }: MarkupElement) => String(attributes["class"] ?? "").split(" ");

const isPlot = (part: MarkupElement) =>
  part.tag === "svg" && classesOf(part).some((name) => /^(chart|map|network)-plot$/.test(name));

/** Parts of a figure, without those of its key. */
function partsOf(figure: MarkupElement, isOne: (part: MarkupElement) => boolean): MarkupElement[] {
  return figure.children.flatMap((child) => {
    if (typeof child === "string" || classesOf(child).some((name) => /legend|key/.test(name))) {
      return [];
    }
    return isOne(child) ? [child] : partsOf(child, isOne);
  });
}

/** A picture beside its title says nothing more to who can't see it, and is not gone through. */
function silent(part: MarkupElement): MarkupElement {
  const { role: _, "aria-label": __, tabindex: ___, ...attributes } = part.attributes;
  const classes = classesOf(part).filter((name) => name !== "walked");
  const own = part.tag === "img" ? { alt: "" } : {};
  return { ...part, attributes: { ...attributes, ...own, class: classes.join(" ") || undefined } };
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import satori from "satori";
import { type Card, cardDrawing, cardSize } from "./card-drawing.ts";
import { indexedPng } from "./indexed-png.ts";

const require = createRequire(import.meta.url);

const face = (name: string, file: string, weight: 400 | 600) => ({
  name,
  weight,
  style: "normal" as const,
  data: readFileSync(require.resolve(file)),
});

/** A card as a PNG, in the book's own faces, whatever the machine has. */
export async function drawCard(card: Card): Promise<Buffer> {
  const serif = "@fontsource/source-serif-4/files/source-serif-4-latin";
  const fonts = [
    face("Source Serif 4", `${serif}-400-normal.woff`, 400),
    face("Source Serif 4", `${serif}-600-normal.woff`, 600),
    face("Inter", "@fontsource/inter/files/inter-latin-400-normal.woff", 400),
  ];
  // Satori asks for React's type of elements, of which it reads type and props.
  const drawing = cardDrawing(card) as unknown as Parameters<typeof satori>[0];
  const svg = await satori(drawing, { ...cardSize, fonts });
  const picture = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const file = indexedPng(picture, { tolerance: 8 });
  if (!file) throw new Error("A card has more colours than there is room for in a palette.");
  return file;
}

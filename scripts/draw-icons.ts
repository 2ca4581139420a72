/** `npm run icons`: draws the pictures that stand for the book elsewhere from public/favicon.svg. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Resvg } from "@resvg/resvg-js";

const folder = join(import.meta.dirname, "..", "public");
const paper = "#fdfcf9";
const sideOfMark = 24;

interface Icon {
  path: string;
  side: number;
  /** The part of the side that the mark takes. */
  mark: number;
  /** How round the paper's corners are, as a part of the side; systems that cut icons want none. */
  round: number;
}

// A maskable icon is cut to any shape that keeps its middle circle, four fifths of the side wide.
const icons: Icon[] = [
  { path: "icons/icon-192.png", side: 192, mark: 0.76, round: 0.18 },
  { path: "icons/icon-512.png", side: 512, mark: 0.76, round: 0.18 },
  { path: "icons/icon-maskable-512.png", side: 512, mark: 0.56, round: 0 },
  { path: "icons/apple-touch-icon.png", side: 180, mark: 0.7, round: 0 },
];
const smallIcon: Icon = { path: "favicon.ico", side: 32, mark: 0.94, round: 0.18 };

/** All icons as they are to stand in `public`, by their paths there. */
export async function drawIcons(): Promise<Map<string, Buffer>> {
  const svg = await readFile(join(folder, "favicon.svg"), "utf8");
  const drawn = icons.map((icon): [string, Buffer] => [icon.path, draw(svg, icon)]);
  return new Map([...drawn, [smallIcon.path, inIco(draw(svg, smallIcon), smallIcon.side)]]);
}

function draw(svg: string, { side, mark, round }: Icon): Buffer {
  const inner = svg.replace(/^<svg[^>]*>|<\/svg>\s*$/g, "").replace(/@media[^{]*\{.*\}/, "");
  const scale = (side * mark) / sideOfMark;
  const left = (side - side * mark) / 2;
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">
    <rect width="${side}" height="${side}" rx="${side * round}" fill="${paper}" />
    <g transform="translate(${left} ${left}) scale(${scale})">${inner}</g></svg>`;
  return new Resvg(picture, { font: { loadSystemFonts: false } }).render().asPng();
}

/** One PNG in the container that asks for `/favicon.ico` expect: a header, an entry, the picture. */
function inIco(png: Buffer, side: number): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2); // an icon
  header.writeUInt16LE(1, 4); // one picture
  header.writeUInt8(side, 6);
  header.writeUInt8(side, 7);
  header.writeUInt16LE(1, 10); // planes
  header.writeUInt16LE(32, 12); // bits per pixel
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}

if (import.meta.main) {
  for (const [path, bytes] of await drawIcons()) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
    console.log(`${path}: ${bytes.length} bytes`);
  }
}

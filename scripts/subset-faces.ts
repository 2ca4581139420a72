/**
 * `npm run faces`: cuts the typefaces down to the letters, weights and features that nearly every page
 * needs, into `src/styles/faces`. Letters that are left out come from the whole faces, which browsers
 * fetch only for them.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

interface Face {
  /** The whole face. */
  source: string;
  family: string;
  file: string;
  style: "normal" | "italic";
  weights: [least: number, most: number];
  /** As the whole face is declared, so that both are one, divided between letters. */
  declared: string;
  /** OpenType features beside those that every text needs. */
  features: string[];
}

type Subset = (font: Buffer, text: string, options: object) => Promise<Buffer>;

const require = createRequire(import.meta.url);
const subsetFont: Subset = require("subset-font");
const folder = "src/styles/faces";

const ascii = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join("");
/** Spaces, and signs that only tell how to read or break what is around them. */
const unseen = "\u00a0\u2005\u2009\u200a\u200b\u2061";
const letters = `${ascii}${unseen}©±²³·¹¼½×ßàäçèéöúü–—‘’“”‖…′↑↓−`;

const serif = "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght";
const ofText = ["liga", "tnum", "pnum", "lnum", "onum"];
const faces: Face[] = [
  {
    source: `${serif}-normal.woff2`,
    family: "Hidden Serif 4",
    file: "serif",
    style: "normal",
    weights: [400, 700],
    declared: "200 900",
    features: ofText,
  },
  {
    source: `${serif}-italic.woff2`,
    family: "Hidden Serif 4",
    file: "serif-italic",
    style: "italic",
    weights: [400, 700],
    declared: "200 900",
    features: ofText,
  },
  {
    source: "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
    family: "Inter Variable",
    file: "interface",
    style: "normal",
    weights: [400, 700],
    declared: "100 900",
    features: ["calt", "tnum"],
  },
  {
    source: "@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2",
    family: "JetBrains Mono Variable",
    file: "code",
    style: "normal",
    weights: [400, 700],
    declared: "100 800",
    features: [],
  },
];

mkdirSync(folder, { recursive: true });
const rules = [];
for (const { source, family, file, style, weights, declared, features } of faces) {
  const [min, max] = weights;
  const sfnt = await subsetFont(readFileSync(require.resolve(source)), letters, {
    targetFormat: "truetype",
    variationAxes: { wght: { min, max } },
    keepFeatures: ["kern", "mark", "mkmk", "ccmp", "locl", ...features],
  });
  const font = await subsetFont(renamed(sfnt), letters, { targetFormat: "woff2" });
  writeFileSync(`${folder}/${file}.woff2`, font);
  console.log(`${file}.woff2: ${font.length} bytes`);
  rules.push(`@font-face {
  font-family: "${family}";
  font-style: ${style};
  font-weight: ${declared};
  font-display: swap;
  src: url("./${file}.woff2") format("woff2");
  unicode-range: ${ranges(letters)};
}`);
}
writeFileSync(`${folder}/faces.css`, `/* Written by npm run faces. */\n${rules.join("\n\n")}\n`);

/**
 * The licence of Source Serif 4 keeps the name "Source" for what Adobe made, so the family has another
 * where it is cut down. Copyright and licence stay as they are.
 */
function renamed(sfnt: Buffer): Buffer {
  const font = Buffer.from(sfnt);
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + 16 * at);
  const entry = tables.find((at) => font.toString("latin1", at, at + 4) === "name");
  if (entry === undefined) throw new Error("The font has no names.");
  const table = font.readUInt32BE(entry + 8);
  const texts = table + font.readUInt16BE(table + 4);
  for (let at = 0; at < font.readUInt16BE(table + 2); at++) {
    const record = table + 6 + 12 * at;
    if (![1, 3, 4, 6, 16, 25].includes(font.readUInt16BE(record + 6))) continue;
    const start = texts + font.readUInt16BE(record + 10);
    const text = font.subarray(start, start + font.readUInt16BE(record + 8));
    // UTF-16, high byte first; both words have six letters.
    text.swap16().write(text.toString("utf16le").replace("Source", "Hidden"), "utf16le");
    text.swap16();
  }
  return font;
}

function ranges(text: string): string {
  const points = [...text].map((letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return runs
    .map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(", ");
}

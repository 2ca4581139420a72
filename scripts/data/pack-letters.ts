/**
 * Draws the letters A to Z of fonts that Debian packages bring, and packs the pictures into
 * content/data/letters. It needs apt-get, dpkg-deb and npm.
 * Run it with: node scripts/data/pack-letters.ts
 */
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pack } from "../../lib/data/pack.ts";
import { randomGenerator } from "../../lib/random.ts";
import { type Command, drawLetter } from "./draw-letter.ts";
import { fetchDebianPackage, fetchNpmPackage } from "./fetch-package.ts";
import { TEST_FONTS, TRAINING_FONTS } from "./font-packages.ts";
import { writeParts } from "./write-parts.ts";

interface Font {
  getPath(text: string, x: number, y: number, size: number): { readonly commands: Command[] };
}

export const PACKAGES = [...TRAINING_FONTS, ...TEST_FONTS];
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const SIDE = 20;
/** Weights between others, so that no family has many nearly equal letters, and mere outlines. */
const LEFT_OUT = /thin|hairline|extralight|medium|semi|heavy|book-|outline|stencil|tamil|minus|\[/i;

export async function packLetters(): Promise<Map<string, Uint8Array>> {
  const library = join(fetchNpmPackage("opentype.js@2.0.0"), "dist", "opentype.mjs");
  const { parse } = (await import(library)) as { parse(bytes: ArrayBuffer): Font };
  const drawn = new Set<string>();
  const packOf = (packages: readonly string[]) => {
    const alphabets = packages
      .flatMap(fontsIn)
      .map((file) => drawAll(parse(readFileSync(file).buffer)))
      .filter((alphabet) => isNew(drawn, alphabet));
    return packAlphabets(randomGenerator("letters").shuffle(alphabets));
  };
  return new Map([
    ["train", packOf(TRAINING_FONTS)],
    ["test", packOf(TEST_FONTS)],
  ]);
}

function fontsIn(wanted: string): string[] {
  const folder = join(fetchDebianPackage(wanted), "usr", "share", "fonts");
  const files = globSync("**/*.{ttf,otf}", { cwd: folder }).sort();
  return files.filter((file) => !LEFT_OUT.test(basename(file))).map((file) => join(folder, file));
}

/** The codes of all letters of a font, 16 grey values each. */
const drawAll = (font: Font) =>
  LETTERS.map((letter) =>
    Array.from(drawLetter(font.getPath(letter, 0, 0, 1000).commands, SIDE), (ink) =>
      Math.round(15 * ink),
    ),
  );

/** Some packages bring a font twice, in two formats. */
function isNew(drawn: Set<string>, alphabet: readonly number[][]): boolean {
  const key = alphabet.map((codes) => codes.map((code) => code >> 2).join("")).join();
  return drawn.size !== drawn.add(key).size;
}

/** Alphabet after alphabet, so that any 26 images in turn have every letter once. */
function packAlphabets(alphabets: readonly number[][][]): Uint8Array {
  const images = alphabets.flat();
  return pack([
    {
      name: "images",
      shape: [images.length, SIDE, SIDE],
      bits: 4,
      divisor: 15,
      codes: images.flat(),
    },
    {
      name: "labels",
      shape: [images.length],
      bits: 8,
      divisor: 1,
      codes: images.map((_, row) => row % LETTERS.length),
    },
  ]);
}

if (import.meta.main) await writeParts("letters", await packLetters());

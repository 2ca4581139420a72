/**
 * Packs words of six languages, as Debian's word lists bring them, into content/data/words: a part
 * for each language, since they have different licences. It needs apt-get and dpkg-deb.
 * Run it with: node scripts/data/pack-words.ts
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ALPHABET, LANGUAGES, LONGEST_WORD, TRAINING_WORDS } from "../../lib/data/languages.ts";
import { pack } from "../../lib/data/pack.ts";
import { randomGenerator } from "../../lib/random.ts";
import { fetchDebianPackage } from "./fetch-package.ts";
import { writeParts } from "./write-parts.ts";

const LISTS: Readonly<Record<string, readonly [wanted: string, file: string]>> = {
  english: ["wamerican-small=2020.12.07-2", "american-english-small"],
  french: ["wfrench=1.2.7-2", "french"],
  german: ["wngerman=20161207-11", "ngerman"],
  spanish: ["wspanish=1.0.30", "spanish"],
  italian: ["witalian=1.10", "italian"],
  dutch: ["wdutch=1:2.20.19-2", "dutch"],
};
export const PACKAGES = Object.values(LISTS).map(([wanted]) => wanted);
const TEST_WORDS = 600;
/** No two words of a language begin with the same letters, as many as these. */
const DISTINCT = 5;

export function packWords(): Map<string, Uint8Array> {
  const lists = LANGUAGES.map(readList);
  const seen = new Map<string, number>();
  for (const word of lists.flat()) seen.set(word, (seen.get(word) ?? 0) + 1);
  return new Map(
    LANGUAGES.map((language, index) => {
      const own = (lists[index] as string[]).filter((word) => seen.get(word) === 1);
      const words = choose(own, language);
      const sorted = [
        ...words.slice(0, TRAINING_WORDS).sort(),
        ...words.slice(TRAINING_WORDS).sort(),
      ];
      const codes = sorted.flatMap(spell);
      const bytes = pack([{ name: "letters", shape: [codes.length], bits: 8, divisor: 1, codes }]);
      return [language, bytes] as const;
    }),
  );
}

/** Words of 4 to 12 letters. German ones lose their capital; elsewhere a capital marks a name. */
function readList(language: string): string[] {
  const [wanted, file] = LISTS[language] as readonly [string, string];
  const path = join(fetchDebianPackage(wanted), "usr", "share", "dict", file);
  const lines = readFileSync(path, "utf8").normalize("NFC").split("\n");
  const words = language === "german" ? lines.map(withoutCapital) : lines;
  const letters = new Set(ALPHABET.slice(1));
  const isWord = (word: string) =>
    word.length >= 4 && word.length <= LONGEST_WORD && [...word].every((one) => letters.has(one));
  return [...new Set(words.filter(isWord))];
}

const withoutCapital = (word: string) => `${(word[0] ?? "").toLowerCase()}${word.slice(1)}`;

/** One word for each beginning, in an order that chance gave. */
function choose(words: readonly string[], language: string): string[] {
  const random = randomGenerator(`words ${language}`);
  const firsts = new Map<string, string>();
  for (const word of random.shuffle(words)) {
    const beginning = word.slice(0, DISTINCT);
    if (!firsts.has(beginning)) firsts.set(beginning, word);
  }
  const chosen = [...firsts.values()].slice(0, TRAINING_WORDS + TEST_WORDS);
  if (chosen.length < TRAINING_WORDS + TEST_WORDS) throw new Error(`Too few words of ${language}.`);
  return chosen;
}

/** A word as the numbers of its letters, after a 0. */
const spell = (word: string) =>
  Array.from(`${ALPHABET[0]}${word}`, (letter) => ALPHABET.indexOf(letter));

if (import.meta.main) await writeParts("words", packWords());

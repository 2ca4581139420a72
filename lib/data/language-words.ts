import { checkOptions, inWords, ValueError } from "../errors.ts";
import { Tensor } from "../tensor/tensor.ts";
import type { LabelledSet } from "./labelled-set.ts";
import { ALPHABET, LANGUAGES, LONGEST_WORD, TRAINING_WORDS } from "./languages.ts";
import { loadArrays } from "./load-arrays.ts";
import { numberLetters, type SpelledWords } from "./number-letters.ts";

/** A language of which there are words. */
export type Language = (typeof LANGUAGES)[number];

export interface LanguageWordsOptions {
  /** The languages, in the order of their labels; all six unless said. */
  readonly languages?: readonly Language[];
}

/** Words as numbers, and the language of each. */
export interface LabelledWords extends LabelledSet, SpelledWords {}

/** Words to learn from, words to be tested on, and how to read and write them. */
export interface LanguageWords {
  readonly train: LabelledWords;
  readonly test: LabelledWords;
  /** The language that each label means. */
  readonly languages: readonly Language[];
  /** The letter that each number means: `alphabet[0]`, a dot, means that nothing stands there. */
  readonly alphabet: string;
  /** Other words as numbers, such as one's own: `inputs` and `mask`. */
  encode(words: readonly string[]): SpelledWords;
}

/**
 * Words of English, French, German, Spanish, Italian and Dutch, letter by letter, to tell the language
 * from: of each language 2,400 to learn from and 600 to be tested on.
 *
 * A word has 4 to 12 small letters, ç and ß among them. It is a row of 12 numbers of letters, filled
 * up with 0 in front, so that its end is at the end: for `embedding(alphabet.length, …)`, or for a
 * recurrent layer with `oneHot`. `mask` is 1 where a letter stands, and 0 elsewhere. Words of a
 * language stand together, in alphabetical order; `batches` shuffles them.
 *
 * No word is in the lists of two of the languages, and no two words of a language begin with the same
 * five letters, so the test asks for no other form of a learned word. German nouns have lost their
 * capital. Lists contain rare words and inflected forms as they are, not as often as they are used.
 *
 * Source: the word lists of Debian's packages wamerican-small, wfrench, wngerman, wspanish, witalian
 * and wdutch; their licenses differ, see content/data/words/SOURCES.md.
 *
 * @returns `train` and `test`, each with `inputs` and `mask` `[words, 12]` and `labels` `[words]`;
 * `languages`, `alphabet` and `encode`
 * @throws ValueError for an unknown option or language, or words that can't be encoded
 * @throws DataError when the words can't be loaded
 *
 * @example
 * const { train, test, alphabet, encode } = await languageWords({ languages: ["french", "dutch"] });
 * console.log(train.inputs.shape, test.inputs.shape, alphabet.length); // [4800, 12] [1200, 12] 50
 * console.log(encode(["façade"]).inputs.toArray()); // [[0, 0, 0, 0, 0, 0, 6, 1, 32, 1, 4, 5]]
 */
export async function languageWords(options: LanguageWordsOptions = {}): Promise<LanguageWords> {
  checkOptions("languageWords", options, ["languages"]);
  const { languages = LANGUAGES } = options;
  checkLanguages(languages);
  const lists = await Promise.all(languages.map(load));
  const part = (from: number, to?: number): LabelledWords => {
    const chosen = lists.map((words) => words.slice(from, to));
    const labels = chosen.flatMap((words, label) => words.map(() => label));
    return {
      ...numberLetters(chosen.flat()),
      labels: Tensor.over(Float32Array.from(labels), [labels.length]),
    };
  };
  return {
    train: part(0, TRAINING_WORDS),
    test: part(TRAINING_WORDS),
    languages: [...languages],
    alphabet: ALPHABET,
    encode: (words) => numberLetters(words),
  };
}

/** The words of a language: they are stored one after the other, each after a 0. */
async function load(language: Language): Promise<string[]> {
  const { letters } = await loadArrays(
    "words",
    language,
    { letters: 1 },
    `words of up to ${LONGEST_WORD} letters`,
  );
  const text = Array.from(letters, (number) => ALPHABET[number]).join("");
  return text.split(ALPHABET[0] as string).slice(1);
}

function checkLanguages(languages: unknown): void {
  const known: readonly unknown[] = LANGUAGES;
  const isList = Array.isArray(languages) && languages.length > 0;
  const wrong = isList
    ? languages.find((one, index) => !known.includes(one) || languages.indexOf(one) < index)
    : languages;
  if (isList && wrong === undefined) return;
  throw new ValueError(
    `languageWords' languages can't ${isList ? "contain" : "be"} ${inWords(wrong)}${isList && known.includes(wrong) ? " twice" : ""}.`,
    `It is a list of at least one of ${LANGUAGES.map((one) => `"${one}"`).join(", ")}, each once.`,
    'Write languageWords({ languages: ["english", "french"] }), or leave it out for all.',
  );
}

import { inWords, ValueError } from "../errors.ts";
import { Tensor } from "../tensor/tensor.ts";
import { ALPHABET, LONGEST_WORD } from "./languages.ts";

/** Words as numbers of letters. */
export interface SpelledWords {
  /** The number of each letter, 0 in front of the word: `[words, 12]`. */
  readonly inputs: Tensor;
  /** 1 where a letter stands, 0 in front of the word: `[words, 12]`. */
  readonly mask: Tensor;
}

/**
 * Words as rows of numbers. Capital letters count as small ones.
 *
 * @throws ValueError when a word is too long, empty, or has a letter without a number
 */
export function numberLetters(words: readonly string[]): SpelledWords {
  if (!Array.isArray(words) || words.length === 0) {
    throw new ValueError(
      `encode can't take ${inWords(words)}.`,
      "It takes a list of at least one word.",
      'Write encode(["garçon"]), also for a single word.',
    );
  }
  const inputs = new Float32Array(words.length * LONGEST_WORD);
  for (const [row, word] of words.entries()) {
    const numbers = numbersOf(word);
    inputs.set(numbers, (row + 1) * LONGEST_WORD - numbers.length);
  }
  const shape = [words.length, LONGEST_WORD];
  return {
    inputs: Tensor.over(inputs, shape),
    mask: Tensor.over(
      inputs.map((number) => Math.min(1, number)),
      shape,
    ),
  };
}

function numbersOf(word: unknown): number[] {
  const small = typeof word === "string" ? word.normalize("NFC").toLowerCase() : "";
  const numbers = Array.from(small, (letter) => ALPHABET.indexOf(letter));
  const isKnown = numbers.every((number) => number > 0);
  if (isKnown && numbers.length >= 1 && numbers.length <= LONGEST_WORD) return numbers;
  const unknown = [...small].find((_, index) => (numbers[index] as number) <= 0);
  throw new ValueError(
    `encode can't spell ${inWords(word)}.`,
    unknown === undefined
      ? `A word is a text of 1 to ${LONGEST_WORD} letters, but this has ${numbers.length}.`
      : `It has ${inWords(unknown)}, which is none of the letters ${ALPHABET.slice(1)}.`,
    "Give it single words, without spaces and other signs.",
  );
}

/** The door of "hidden-layers/data": data sets to learn from, and what prepares them. */
import "../tensor/index.ts";

export { type Batches, type BatchOptions, batches } from "./batches.ts";
export { type BlobsOptions, blobs } from "./blobs.ts";
export { type CirclesOptions, circles } from "./circles.ts";
export { type DataSource, setDataSource } from "./data-source.ts";
export { type Digits, type DigitsOptions, digits } from "./digits.ts";
export { type Beats, type Heartbeats, heartbeats } from "./heartbeats.ts";
export type { LabelledSet } from "./labelled-set.ts";
export type { LabelledTable } from "./labelled-table.ts";
export {
  type LabelledWords,
  type Language,
  type LanguageWords,
  type LanguageWordsOptions,
  languageWords,
} from "./language-words.ts";
export { type Letters, type LettersOptions, letters } from "./letters.ts";
export { type MoonsOptions, moons } from "./moons.ts";
export type { SpelledWords } from "./number-letters.ts";
export { penguins } from "./penguins.ts";
export type { PointOptions } from "./point-set.ts";
export { type ShufflePixelsOptions, shufflePixels } from "./shuffle-pixels.ts";
export { sonar } from "./sonar.ts";
export { type SpiralOptions, spiral } from "./spiral.ts";
export { type Split, type SplitOptions, type SplitWithValidation, split } from "./split.ts";
export { type Scale, type StandardizeOptions, standardize } from "./standardize.ts";
export { type XorOptions, xor } from "./xor.ts";

/**
 * The most that readers are sent, in bytes as a host sends them with gzip. To lower one is to write a
 * smaller number; `npm run test:browser -- e2e/budgets.spec.ts` says what is used of each.
 */
export type Kind = "page" | "styles" | "scripts" | "faces" | "rest";

/** Of every lesson and the front page, before anything is run; `page` where `pageOf` names none. */
export const reading: Record<Kind, number> = {
  page: 80_000,
  styles: 3_000,
  scripts: 20_000,
  faces: 195_000,
  rest: 47_000,
};

/** Text, code and recorded outputs of pages, with the styles that stand in them. */
export const pageOf: Record<string, number> = {
  "front page": 34_000,
  "start/what-is-the-difference": 85_000,
  "start/how-a-network-learns": 75_000,
  "architecture/from-a-neuron-to-a-layer": 87_000,
  "architecture/convolution": 106_000,
  "training/what-depth-costs": 86_000,
  "complexity/forgetting-and-remembering": 97_000,
  "complexity/autoencoders": 122_000,
  "performance/a-fair-fight": 75_000,
  "summary/the-table-of-differences": 38_000,
};

/** What comes with the first Run and the first Edit on a page. */
export const later = { run: 235_000, edit: 2_150_000 };

/** All that is kept for reading without a connection, and the editor in it. */
export const offline = { book: 6_500_000, editor: 2_200_000 };

/** The packed files of each folder of content/data. */
export const dataSets: Record<string, number> = {
  heartbeats: 24_000,
  letters: 380_000,
  mnist: 1_900_000,
  penguins: 3_000,
  sonar: 12_000,
  words: 82_000,
};

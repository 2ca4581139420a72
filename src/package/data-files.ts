/**
 * The package's data files, beside its compiled modules. Each is written out, because bundlers take along
 * only what they find in this form.
 */
export const dataFiles: Readonly<Record<string, URL>> = {
  "heartbeats/test": new URL("../../data/heartbeats/test.bin.gz", import.meta.url),
  "heartbeats/train": new URL("../../data/heartbeats/train.bin.gz", import.meta.url),
  "letters/test": new URL("../../data/letters/test.bin.gz", import.meta.url),
  "letters/train": new URL("../../data/letters/train.bin.gz", import.meta.url),
  "mnist/test-1": new URL("../../data/mnist/test-1.bin.gz", import.meta.url),
  "mnist/test-2": new URL("../../data/mnist/test-2.bin.gz", import.meta.url),
  "mnist/train-1": new URL("../../data/mnist/train-1.bin.gz", import.meta.url),
  "mnist/train-2": new URL("../../data/mnist/train-2.bin.gz", import.meta.url),
  "penguins/all": new URL("../../data/penguins/all.bin.gz", import.meta.url),
  "sonar/all": new URL("../../data/sonar/all.bin.gz", import.meta.url),
  "words/dutch": new URL("../../data/words/dutch.bin.gz", import.meta.url),
  "words/english": new URL("../../data/words/english.bin.gz", import.meta.url),
  "words/french": new URL("../../data/words/french.bin.gz", import.meta.url),
  "words/german": new URL("../../data/words/german.bin.gz", import.meta.url),
  "words/italian": new URL("../../data/words/italian.bin.gz", import.meta.url),
  "words/spanish": new URL("../../data/words/spanish.bin.gz", import.meta.url),
};

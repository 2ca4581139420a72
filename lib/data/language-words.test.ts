import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Tensor } from "../tensor/index.ts";
import { type Language, languageWords, setDataSource } from "./index.ts";
import { pack } from "./pack.ts";

const readStoredPart = (name: string, part: string) =>
  readFile(new URL(`../../content/data/${name}/${part}.bin.gz`, import.meta.url));

const loaded: string[] = [];

beforeEach(() => {
  loaded.length = 0;
  setDataSource((name, part) => {
    loaded.push(part);
    return readStoredPart(name, part);
  });
});
afterEach(() => setDataSource(undefined));

const read = (inputs: Tensor, alphabet: string) =>
  (inputs.toArray() as number[][]).map((row) =>
    row.map((number) => (number === 0 ? "" : alphabet[number])).join(""),
  );

describe("languageWords", () => {
  it("are 2,400 words of each of six languages to learn from, and 600 to be tested on", async () => {
    const { train, test, languages, alphabet } = await languageWords();
    expect([train.inputs.shape, test.inputs.shape]).toEqual([
      [14_400, 12],
      [3600, 12],
    ]);
    for (const { labels } of [train, test]) {
      const counts = languages.map((_, label) => labels.data.filter((one) => one === label).length);
      expect(new Set(counts)).toEqual(new Set([labels.size / 6]));
    }
    expect(alphabet.length).toBe(50);
    expect(train.inputs.data.every((number) => number < alphabet.length)).toBe(true);
  });

  it("have letters to the end and nothing in front, and a mask that says so", async () => {
    const { test, alphabet } = await languageWords({ languages: ["french"] });
    const rows = test.inputs.toArray() as number[][];
    for (const row of rows) {
      expect(row.lastIndexOf(0)).toBe(row.findIndex((number) => number > 0) - 1);
    }
    expect(test.mask.toArray()).toEqual(rows.map((row) => row.map((one) => (one > 0 ? 1 : 0))));
    const words = read(test.inputs, alphabet);
    expect(words.every((word) => word.length >= 4)).toBe(true);
    expect(words.some((word) => word.includes("ç"))).toBe(true);
  });

  it("never begin with the same five letters twice in a language, nor are in two of them", async () => {
    const { train, test, alphabet, languages } = await languageWords();
    const words = [...read(train.inputs, alphabet), ...read(test.inputs, alphabet)];
    const labels = [...train.labels.data, ...test.labels.data];
    expect(new Set(words).size).toBe(words.length);
    const beginnings = words.map((word, row) => `${labels[row]} ${word.slice(0, 5)}`);
    expect(new Set(beginnings).size).toBe(3000 * languages.length);
  });

  it("are loaded and labelled as asked", async () => {
    const { test, languages } = await languageWords({ languages: ["dutch", "english"] });
    expect(loaded).toEqual(["dutch", "english"]);
    expect(languages).toEqual(["dutch", "english"]);
    expect([...new Set(test.labels.data)]).toEqual([0, 1]);
  });

  it("encode one's own words, with capitals as small letters", async () => {
    const { encode, alphabet } = await languageWords({ languages: ["french"] });
    const { inputs, mask } = encode(["Garçon", "a"]);
    expect(read(inputs, alphabet)).toEqual(["garçon", "a"]);
    expect(mask.toArray()).toEqual([
      [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1],
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
    ]);
  });

  it("say which words can't be encoded", async () => {
    const { encode } = await languageWords({ languages: ["french"] });
    expect(() => encode(["smørrebrød"])).toThrow(
      'encode can\'t spell "smørrebrød".\n' +
        'It has "ø", which is none of the letters abcdefghijklmnopqrstuvwxyzßàáâäçèéêëìíîïñòóôöùúûü.\n' +
        "Give it single words, without spaces and other signs.",
    );
    expect(() => encode(["anticonstitutionnellement"])).toThrow(
      "A word is a text of 1 to 12 letters, but this has 25.",
    );
    expect(() => encode([""])).toThrow("but this has 0.");
    expect(() => encode("garçon" as unknown as string[])).toThrow(
      'encode can\'t take "garçon".\n' +
        "It takes a list of at least one word.\n" +
        'Write encode(["garçon"]), also for a single word.',
    );
  });

  it("refuse unknown languages, options and other files", async () => {
    await expect(languageWords({ languages: ["latin" as Language] })).rejects.toThrow(
      "languageWords' languages can't contain \"latin\".\n" +
        'It is a list of at least one of "english", "french", "german", "spanish", "italian", "dutch", each once.\n' +
        'Write languageWords({ languages: ["english", "french"] }), or leave it out for all.',
    );
    await expect(languageWords({ languages: ["dutch", "dutch"] })).rejects.toThrow(
      'can\'t contain "dutch" twice.',
    );
    await expect(languageWords({ languages: [] })).rejects.toThrow("can't be");
    await expect(languageWords({ language: "dutch" } as object)).rejects.toThrow(
      'Perhaps you meant "languages".',
    );
    setDataSource(async () =>
      pack([{ name: "images", shape: [1, 2], bits: 8, divisor: 1, codes: [1, 2] }]),
    );
    await expect(languageWords()).rejects.toThrow("It should have words of up to 12 letters.");
  });
});

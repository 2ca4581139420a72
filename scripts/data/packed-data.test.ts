import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { digestOf } from "./digest-of.ts";
import { hasPackage } from "./fetch-package.ts";
import { PACKAGES as beats, packHeartbeats } from "./pack-heartbeats.ts";
import { packLetters, PACKAGES as typefaces } from "./pack-letters.ts";
import { packPenguins, PACKAGES as vega } from "./pack-penguins.ts";
import { packSonar, PACKAGES as tables } from "./pack-sonar.ts";
import { packWords, PACKAGES as wordLists } from "./pack-words.ts";

const data = new URL("../../content/data/", import.meta.url);
const sets = {
  heartbeats: { packages: beats, rebuild: packHeartbeats },
  letters: { packages: typefaces, rebuild: packLetters },
  penguins: { packages: vega, rebuild: packPenguins },
  sonar: { packages: tables, rebuild: packSonar },
  words: { packages: wordLists, rebuild: packWords },
};
const read = (set: string, file: string) => readFileSync(new URL(`${set}/${file}`, data));
const partsOf = (set: string) =>
  readdirSync(new URL(set, data)).filter((file) => file.endsWith(".bin.gz"));

describe.each(Object.entries(sets))("the data set %s", (set, { packages, rebuild }) => {
  it("has its sizes and digests written down, and the packages it comes from", () => {
    const sources = read(set, "SOURCES.md").toString();
    for (const file of partsOf(set)) {
      const closed = read(set, file);
      const line = sources.split("\n").find((text) => text.includes(`\`${file}\``));
      expect(line).toContain(closed.length.toLocaleString("en-US"));
      expect(line).toContain(digestOf(gunzipSync(closed)));
    }
    for (const wanted of packages) expect(sources).toContain(wanted.split(/[=@]/)[0]);
  });

  // Packing needs packages that the project does not: see fetch-package.ts.
  it.skipIf(!packages.every(hasPackage))(
    "is rebuilt bit for bit where its packages are at hand",
    async () => {
      const rebuilt = await rebuild();
      expect([...rebuilt.keys()].map((part) => `${part}.bin.gz`).sort()).toEqual(partsOf(set));
      for (const [part, bytes] of rebuilt) {
        expect(digestOf(gunzipSync(read(set, `${part}.bin.gz`))), part).toBe(digestOf(bytes));
      }
    },
    600_000,
  );
});

it("together are at most 600 kB beside the digits", () => {
  const sizes = Object.keys(sets).flatMap((set) =>
    partsOf(set).map((file) => read(set, file).length),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(600_000);
});

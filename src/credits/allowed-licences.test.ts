import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { licenceOf } from "./licence-texts.ts";
import { readSources } from "./read-sources.ts";
import { software, typefaces } from "./software.ts";

/** Of code and typefaces: all may be given on, changed or not, with their notices. */
const ofPackages = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "OFL-1.1"];

/** Of data, which stand apart from the code: free for every use, some under the same terms alone. */
const ofData = [
  "https://creativecommons.org/publicdomain/zero/1.0/",
  "https://creativecommons.org/licenses/by/3.0/",
  "https://creativecommons.org/licenses/by/4.0/",
  "https://creativecommons.org/licenses/by-sa/3.0/",
  "https://opendatacommons.org/licenses/by/1-0/",
  "https://openfontlicense.org",
  "GPL-2.txt",
  "GPL-3.txt",
];

const named =
  /https:\/\/(?:creativecommons\.org\/(?:licenses|publicdomain)|opendatacommons\.org\/licenses)\/[\w./-]+\/|https:\/\/openfontlicense\.org|[\w-]+\.txt(?=\))/g;

test.each([...typefaces, ...software])("$name may be sent to readers", (credited) => {
  expect(ofPackages).toContain(licenceOf(credited).licence);
});

test.each(globSync("content/data/*/SOURCES.md"))(
  "the data of %s may be sent to readers",
  (file) => {
    const { licence } = readSources(readFileSync(file, "utf8"), file);
    const licences = licence.match(named) ?? [];
    expect(licences.length).toBeGreaterThan(0);
    expect(licences.filter((each) => !ofData.includes(each))).toEqual([]);
  },
);

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Kind } from "../../keeping/kind.ts";
import { allKinds, kinds } from "../../keeping/records/index.ts";
import { checksum } from "../../notebook/outputs/checksum.ts";
import { readWorkFile, tooLarge, type Work, WorkFileError, writeWorkFile } from "./work-file.ts";
import { newsInWords, workInWords } from "./work-in-words.ts";

const draft = { lesson: "start/a", cell: "b", originalHash: "0", source: "\u2028“é”", written: 5 };
const read = { lesson: "start/a", opened: 1, visited: 2 };

function workOf(...lists: [Kind<never>, object[]][]): Work {
  const work = new Map<Kind<object>, object[]>(allKinds.map((kind) => [kind, []]));
  for (const [kind, items] of lists) work.set(kind as unknown as Kind<object>, items);
  return work;
}

const work = workOf(
  [kinds.drafts as never, [draft]],
  [kinds.lessons as never, [read]],
  [
    kinds.results as never,
    [{ lesson: "start/a", cell: "b", name: "c", value: "NaN", measured: 3 }],
  ],
);
const text = writeWorkFile(work, 0);

/** The file with something else in it, and a checksum that fits. */
function withRecords(records: unknown): string {
  const sum = checksum(new TextEncoder().encode(JSON.stringify(records)));
  const fitting = { records, checksum: sum.toString(16).padStart(8, "0") };
  return JSON.stringify({ ...JSON.parse(text), ...fitting });
}

test("what is written can be read again, to the last letter", () => {
  expect(readWorkFile(text)).toEqual(work);
  expect(JSON.parse(text)).toMatchObject({
    format: "hidden-layers/your-work",
    version: 1,
    written: "1970-01-01T00:00:00.000Z",
    checksum: expect.stringMatching(/^[0-9a-f]{8}$/),
  });
});

describe("a file is refused, and it is said why, when it is", () => {
  const refused = (file: string, message: string | RegExp) => {
    expect(() => readWorkFile(file)).toThrow(WorkFileError);
    expect(() => readWorkFile(file)).toThrow(message);
  };

  test("no JSON, or cut off", () => {
    refused("", /^This file can't be read\.\nExpected JSON, as this page exports it; found /);
    refused(text.slice(0, -1), "Choose the file again; if it was cut off on its way");
    refused("[".repeat(1_000_000), "This file can't be read.");
  });

  test("of somebody else", () => {
    refused(
      '{"format":"their-notes"}',
      'This is no file of your work.\nExpected a file that this page exported, of the format "hidden-layers/your-work"; but the format is "their-notes".\nChoose a file',
    );
    refused("null", "but the format is missing");
    refused("[1]", "but the format is missing");
    refused(text.replace('"version":1', '"version":"1"'), 'but the version is "1"');
    refused(text.replace('"version":1', '"version":0'), "but the version is 0");
  });

  test("of a newer version", () => {
    refused(
      text.replace('"version":1', '"version":2'),
      "This file was written by a newer version of the book.\nExpected version 1 of the file; found 2.\nReload this page",
    );
  });

  test("damaged", () => {
    refused(
      text.replace('"visited":2', '"visited":3'),
      /^This file is damaged, or was changed by hand\.\nExpected the checksum "[0-9a-f]{8}", which its records give; found "[0-9a-f]{8}"\.\nExport your work again/,
    );
  });

  test("too large", () => {
    refused(" ".repeat(50_000_001), "Expected at most 50.0 MB; found 50.0 MB.");
    expect(tooLarge(3e9).message).toContain("found 3000 MB");
  });

  test("made with other lists or records than are kept", () => {
    refused(withRecords([]), "but its records are a list of 0");
    refused(withRecords({ x: [] }), 'but it has a list "x"');
    refused(
      withRecords({ drafts: {} }),
      "but of drafts it has an object instead of a list of at most 20,000",
    );
    refused(
      withRecords({ drafts: Array(20_001).fill(draft) }),
      "but of drafts it has a list of 20001 instead",
    );
    refused(
      withRecords({ drafts: [draft, { ...draft, cell: "../x" }] }),
      'but number 2 of its drafts has a field "cell" that should be a name of small letters',
    );
    refused(
      withRecords({ drafts: [{ ...draft, written: 1e15 }] }),
      "should be a time in milliseconds since 1970, not in the future, and is 1000000000000000",
    );
  });

  test("anything whatever", () => {
    fc.assert(fc.property(fc.json(), (json) => refused(json, /^This/)));
    const hostile = fc.dictionary(fc.constantFrom("drafts", "lessons", "__proto__"), fc.anything());
    fc.assert(
      fc.property(hostile, (records) => {
        try {
          readWorkFile(withRecords(records));
        } catch (error) {
          if (!(error instanceof WorkFileError || error instanceof TypeError)) throw error;
        }
        expect(({} as { source?: unknown }).source).toBeUndefined();
      }),
    );
  });
});

test("what is kept is said in words and numbers", () => {
  expect(workInWords(work)).toEqual([
    "1 lesson opened, 0 of them read to the end",
    "0 cells run, with 1 result of your own",
    "1 edit of code",
    "0 exercises tried, 0 passed",
    "0 guesses",
    "0 answers to questions, 0 right",
  ]);
});

describe("what comes in is said", () => {
  test("when all of it is new", () => {
    expect(newsInWords(workOf(), work)).toBe(
      "Came in: 3 new records. What was here before is still here.",
    );
  });

  test("when some of it is newer", () => {
    const incoming = workOf(
      [kinds.drafts as never, [{ ...draft, source: "newer", written: 9 }]],
      [kinds.lessons as never, [read, { ...read, lesson: "start/b" }]],
    );
    expect(newsInWords(work, incoming)).toBe(
      "Came in: 1 new record, 1 record brought up to date. What was here before is still here.",
    );
  });

  test("when it is there already, or older", () => {
    const older = workOf([kinds.drafts as never, [{ ...draft, source: "older", written: 1 }]]);
    for (const incoming of [work, older, workOf()]) {
      expect(newsInWords(work, incoming)).toBe("Everything in the file was here already.");
    }
  });
});

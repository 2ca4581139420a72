import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Drafts } from "./drafts.ts";
import { Progress } from "./progress.ts";
import { kinds } from "./records/index.ts";
import { Store } from "./store.ts";

let now = 0;
let number = 0;
let store: Store;
let progress: Progress;
const lesson = "start/first";
const sum = { lesson, name: "sum" };

beforeEach(() => {
  now = 100;
  store = new Store(`progress-${number++}`);
  progress = new Progress(store, () => now);
});
afterEach(() => store.close());

describe("a lesson", () => {
  test("is opened once, visited again, and left at a place", async () => {
    await progress.reads(lesson);
    now = 200;
    await progress.reads(lesson, { anchor: "the-race", heading: "The race" });
    now = 300;
    await progress.reads(lesson);
    expect(await store.get(kinds.lessons, [lesson])).toEqual({
      ...{ lesson, opened: 100, visited: 300 },
      place: { anchor: "the-race", heading: "The race", seen: 200 },
    });
  });

  test("is finished when its end was first seen, and then left at its end", async () => {
    await progress.finished(lesson);
    now = 200;
    await progress.finished(lesson);
    expect(await store.get(kinds.lessons, [lesson])).toMatchObject({
      finished: 100,
      place: { anchor: "", seen: 200 },
    });
  });
});

test("an exercise is tried, its hints are seen, and it is passed; none of it is undone", async () => {
  await progress.hintSeen(sum, 2);
  now = 200;
  await progress.tried(sum);
  now = 300;
  await progress.passed(sum);
  now = 400;
  await progress.tried(sum);
  await progress.hintSeen(sum, 1);
  expect(await store.all(kinds.exercises)).toEqual([
    { lesson, exercise: "sum", tried: 200, passed: 300, hints: 2 },
  ]);
});

test("a cell's runs and results are kept, the latest result of each name", async () => {
  await progress.ran(sum);
  await progress.measured(sum, { name: "loss", value: 0.5 });
  now = 200;
  await progress.ran(sum);
  await progress.measured(sum, { name: "loss", value: Number.NaN });
  await progress.measured(sum, { name: "time", value: 12, unit: "ms" });
  expect(await store.all(kinds.cells)).toEqual([{ lesson, cell: "sum", first: 100, last: 200 }]);
  expect(await store.all(kinds.results)).toEqual([
    { lesson, cell: "sum", name: "loss", value: "NaN", measured: 200 },
    { lesson, cell: "sum", name: "time", value: 12, unit: "ms", measured: 200 },
  ]);
});

test("of a guess the latest choice is kept, of a question every answer", async () => {
  await progress.guessed(sum, "wide");
  await progress.answered(sum, false);
  now = 200;
  await progress.guessed(sum, "deep");
  await progress.answered(sum, true);
  expect(await store.all(kinds.guesses)).toMatchObject([{ choice: "deep", guessed: 200 }]);
  expect((await store.all(kinds.answers))[0]?.history).toEqual([
    { answered: 100, right: false },
    { answered: 200, right: true },
  ]);
});

test("edits are found newest first, and the reader's own cells by their names", async () => {
  const drafts = new Drafts(store, kinds.drafts);
  const draft = { lesson, cell: "sum", originalHash: "0a", source: "a", written: 5 };
  await drafts.keep(draft);
  await drafts.keep({ ...draft, originalHash: "0b", written: 9 });
  expect((await drafts.of(lesson, "sum")).map(({ written }) => written)).toEqual([9, 5]);
  await drafts.keep({ ...draft, cell: "scratch-1", after: "sum" });
  expect((await drafts.own(lesson, "scratch-")).map(({ cell }) => cell)).toEqual(["scratch-1"]);
  await drafts.forget(draft);
  expect(await drafts.of(lesson, "sum")).toHaveLength(1);
});

test("whoever tells what was done goes on where nothing can be kept", async () => {
  vi.spyOn(indexedDB, "open").mockImplementation(() => {
    throw new DOMException("no", "SecurityError");
  });
  const reasons: string[] = [];
  store.onTrouble(({ reason }) => reasons.push(reason));
  await progress.tried(sum);
  expect(reasons).toEqual(["blocked"]);
  vi.restoreAllMocks();
});

test("what is written last in a tab stands, even when a clock was set back", async () => {
  const drafts = new Drafts(store, kinds.drafts);
  const draft = { lesson, cell: "sum", originalHash: "0a", source: "late", written: 9 };
  await drafts.keep(draft);
  await drafts.keep({ ...draft, source: "now", written: 5 });
  expect((await drafts.of(lesson, "sum"))[0]?.source).toBe("now");
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { problemOf } from "../forms.ts";
import { type Kind, keyOf, readRecord } from "../kind.ts";
import { allKinds, kinds } from "./index.ts";

const lesson = fc.constant("start/first");
const name = fc.constant("race");
const time = fc.integer({ min: 0, max: 6 });
const draft = fc.record({
  lesson,
  cell: name,
  originalHash: fc.constant("0a"),
  source: fc.constantFrom("1", "2", "3"),
  written: time,
});

/** Records of one key, with few values, so that they often agree in their times. */
const examples: Record<string, fc.Arbitrary<object>> = {
  drafts: draft,
  "exercise-drafts": draft,
  lessons: fc.record(
    {
      lesson,
      opened: time,
      visited: time,
      finished: time,
      place: fc.record({
        anchor: fc.constantFrom("a", "b"),
        heading: fc.constantFrom("A", "B"),
        seen: time,
      }),
    },
    { requiredKeys: ["lesson", "opened", "visited"] },
  ),
  cells: fc.record({ lesson, cell: name, first: time, last: time }),
  results: fc.record({
    ...{ lesson, cell: name, name: fc.constant("loss"), measured: time },
    value: fc.constantFrom(0.5, "NaN", true),
  }),
  guesses: fc.record({ lesson, guess: name, choice: fc.constantFrom("a", "b"), guessed: time }),
  answers: fc.record({
    lesson,
    question: name,
    history: fc
      .uniqueArray(fc.record({ answered: time, right: fc.boolean() }), {
        selector: ({ answered }) => answered,
      })
      .map((history) => history.toSorted((one, other) => one.answered - other.answered)),
  }),
  exercises: fc.record(
    { lesson, exercise: name, tried: time, passed: time, hints: fc.integer({ min: 0, max: 3 }) },
    { requiredKeys: ["lesson", "exercise", "hints"] },
  ),
};

describe.each(allKinds.map((kind) => [kind.name, kind] as const))("of %s", (kindName, kind) => {
  const item = examples[kindName] as fc.Arbitrary<object>;

  test("the merged record is the same whichever comes first, and in whatever groups", () => {
    fc.assert(
      fc.property(item, item, item, (one, two, three) => {
        expect(kind.merge(one, two)).toEqual(kind.merge(two, one));
        expect(kind.merge(kind.merge(one, two), three)).toEqual(
          kind.merge(one, kind.merge(two, three)),
        );
        expect(kind.merge(one, one)).toEqual(one);
      }),
    );
  });

  test("the merged record has the form and the key of both", () => {
    fc.assert(
      fc.property(item, item, (one, two) => {
        const merged = kind.merge(one, two);
        expect(readRecord(kind, merged)).toEqual(merged);
        expect(keyOf(kind, merged)).toEqual(keyOf(kind, one));
      }),
    );
  });

  test("whatever else is read back is no record", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readRecord(kind, value)).toBeUndefined();
      }),
    );
  });

  test("a record without one of its key's fields, or with another thing in it, is none", () => {
    fc.assert(
      fc.property(item, (one) => {
        for (const field of kind.key) {
          const { [field]: _, ...rest } = one as Record<string, unknown>;
          expect(readRecord(kind, rest)).toBeUndefined();
          expect(readRecord(kind, { ...rest, [field]: { toString: () => "a" } })).toBeUndefined();
        }
      }),
    );
  });
});

describe("what is wrong with a record is said", () => {
  const problem = <Item>({ fields }: Kind<Item>, value: unknown) => problemOf(fields, value);
  const good = { lesson: "start/first", cell: "race", first: 1, last: 2 };

  test("when it is none", () => {
    expect(problem(kinds.cells, [])).toBe("should be an object, and is a list of 0");
    expect(problem(kinds.cells, "x".repeat(100))).toMatch(/and is "x{59}…$/);
  });

  test("when a field is missing or another thing", () => {
    expect(problem(kinds.cells, good)).toBeUndefined();
    expect(problem(kinds.cells, { ...good, first: undefined })).toBe(
      'has a field "first" that should be a time in milliseconds since 1970, not in the future, and is missing',
    );
    expect(problem(kinds.cells, { ...good, last: "now" })).toMatch(/and is "now"$/);
    expect(problem(kinds.results, { ...good, name: "a", value: Number.NaN, measured: 1 })).toMatch(
      /"value" that should be a number, a text of at most 1,000 characters, true or false/,
    );
  });

  test("when a time has not come", () => {
    expect(problem(kinds.cells, { ...good, last: Date.now() + 2 * 86_400_000 })).toMatch(/"last"/);
  });

  test("when something in a list or a group is wrong", () => {
    const answers = { lesson: "start/first", question: "a", history: [{ answered: 1 }] };
    expect(problem(kinds.answers, answers)).toMatch(
      /"history" that should be a list of at most 100 items, each an object with answered, right, and is a list of 1/,
    );
    expect(problem(kinds.exercises, { lesson: "a", exercise: "b", hints: -1 })).toMatch(
      /"hints" that should be a whole number from 0 to 1,000/,
    );
    expect(
      problem(kinds.answers, { ...answers, history: [{ answered: 1, right: 1 }] }),
    ).toBeDefined();
    expect(problem(kinds.drafts, { ...good, originalHash: "0", written: 1, source: 1 })).toMatch(
      /"source" that should be a text of at most 1,000,000 characters, and is 1$/,
    );
  });
});

test("own names of objects can't come in with a record", () => {
  const hostile = JSON.parse(
    '{"lesson":"a/b","cell":"c","first":1,"last":2,"__proto__":{"evil":1},"constructor":1}',
  );
  const record = readRecord(kinds.cells, hostile);
  expect(Object.keys(record ?? {})).toEqual(["lesson", "cell", "first", "last"]);
  expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
});

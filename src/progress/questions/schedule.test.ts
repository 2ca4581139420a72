import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayInWords, dayOf } from "../day.ts";
import { dueQuestions, type Situation } from "./schedule.ts";

const questions = ["a1", "a2", "b1", "b2"].map((name) => ({ lesson: `start/${name[0]}`, name }));
const read = new Map([
  ["start/a", 0],
  ["start/b", 0],
]);
const answer = (name: string, day: number, right = true) => ({
  ...{ lesson: `start/${name[0]}`, name, day, right },
});
const ask = (more: Partial<Situation>, count?: number) =>
  dueQuestions({ questions, read, answers: [], today: 1, ...more }, count).map(({ name }) => name);

describe("the questions of a day", () => {
  test("are two, from different lessons, the earlier first", () => {
    expect(ask({})).toEqual(["a1", "b1"]);
  });

  test("are of a lesson that was not opened where no other is left", () => {
    expect(ask({ read: new Map([["start/b", 0]]) })).toEqual(["b1", "b2"]);
    const both = [answer("b1", 1), answer("b2", 1)];
    expect(ask({ read: new Map([["start/b", 0]]), answers: both })).toEqual(["a1", "a2"]);
    const late = [answer("b1", 0), answer("b2", 1)];
    expect(ask({ read: new Map([["start/b", 0]]), answers: late }, 1)).toEqual(["b1"]);
  });

  test("are the first of different lessons for a reader who has opened none", () => {
    expect(ask({ read: new Map() })).toEqual(["a1", "b1"]);
  });

  test("are those that wait longest beyond their day", () => {
    const answers = [answer("a1", 1), answer("a2", 2), answer("b1", 3), answer("b2", 4)];
    expect(ask({ answers, today: 9 })).toEqual(["a1", "b1"]);
    expect(ask({ answers: answers.toReversed(), today: 9 })).toEqual(["a1", "b1"]);
  });

  test("come from one lesson rather than too early from another", () => {
    const answers = [answer("b1", 4), answer("b2", 4)];
    expect(ask({ answers, today: 5 })).toEqual(["a1", "a2"]);
  });

  test("are filled up with the next to be due, but not with what was answered today", () => {
    expect(ask({ today: 0 })).toEqual(["a1", "b1"]);
    expect(ask({ today: 1, answers: [answer("a1", 1), answer("a2", 1), answer("b1", 1)] })).toEqual(
      ["b2"],
    );
  });
});

test("after right answers a question waits 1, 2, 4, 8, … days, after a wrong one 1 again", () => {
  const only = { questions: questions.slice(0, 1) };
  const before = { lesson: "start/a", name: "z" };
  // A question that is due on its day comes before one that is due the day after.
  const isDue = (answers: Situation["answers"], today: number) => {
    const rival = { ...before, name: "rival" };
    const opened = new Map([
      ["start/a", 0],
      ["start/rival", today - 1],
    ]);
    const situation = { read: opened, answers, today };
    const [first] = dueQuestions(
      { ...situation, questions: [{ ...rival, lesson: "start/rival" }, ...only.questions] },
      1,
    );
    const [second] = dueQuestions(
      { ...situation, questions: [...only.questions, { ...rival, lesson: "start/rival" }] },
      1,
    );
    return first?.name === "a1" || second?.name === "a1";
  };
  const answers: ReturnType<typeof answer>[] = [];
  let day = 0;
  for (const wait of [1, 2, 4, 8, 16, 32, 64, 64]) {
    expect(isDue(answers, day + wait), `day ${day + wait}`).toBe(true);
    if (wait > 1) expect(isDue(answers, day + wait - 1), `day ${day + wait - 1}`).toBe(false);
    day += wait;
    answers.push(answer("a1", day));
  }
  answers.push(answer("a1", day + 64, false));
  expect(isDue(answers, day + 65)).toBe(true);
});

test("of several answers in a day the first counts", () => {
  const answers = [answer("a1", 1), answer("a1", 1, false), answer("a1", 1)];
  const once = [answer("a1", 1)];
  for (let today = 2; today < 6; today++) {
    expect(ask({ answers, today })).toEqual(ask({ answers: once, today }));
  }
});

test("whatever happened, they are at most so many, different, of opened lessons, and the same again", () => {
  const day = fc.integer({ min: 0, max: 40 });
  const answers = fc.array(
    fc.record({ name: fc.constantFrom("a1", "a2", "b1", "b2"), day, right: fc.boolean() }),
  );
  fc.assert(
    fc.property(answers, day, fc.integer({ min: 0, max: 5 }), (given, today, count) => {
      const history = given
        .toSorted((one, other) => one.day - other.day)
        .map(({ name, day, right }) => answer(name, day, right));
      const asked = ask({ answers: history, today }, count);
      expect(asked.length).toBeLessThanOrEqual(count);
      expect(new Set(asked).size).toBe(asked.length);
      expect(ask({ answers: history, today }, count)).toEqual(asked);
      for (const { name, day } of given) if (day === today) expect(asked).not.toContain(name);
    }),
  );
});

test("a day begins at midnight of the reader's own time", () => {
  const late = new Date(2026, 10, 23, 23, 59).getTime();
  expect(dayOf(late + 120_000) - dayOf(late)).toBe(1);
  expect(dayOf(late) - dayOf(late - 23 * 3_600_000)).toBe(0);
  expect(dayInWords(late)).toBe("23 November 2026");
});

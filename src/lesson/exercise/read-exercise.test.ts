import { describe, expect, test } from "vitest";
import { readExercise } from "./read-exercise.ts";

const read = (head: string, body = "") => readExercise(`---\n${head}\n---\n\n${body}`, "index.mdx");
const head = "title: Count\nkind: write";

describe("an exercise", () => {
  test("has what its head says, and else what is usual", () => {
    expect(read(head)).toEqual({
      ...{ title: "Count", kind: "write", seeds: 1, seconds: 20, numbers: {} },
      ...{ hints: 0, hasReason: false, questions: [], answers: 0 },
    });
    expect(
      read(`${head}\nseeds: 3\nnumbers:\n  INPUTS: [4, 6]\nonlyWay: It is one call.`),
    ).toMatchObject({ seeds: 3, numbers: { INPUTS: [4, 6] }, onlyWay: "It is one call." });
  });

  test("has hints and a reason, on one line or several", () => {
    const body =
      "<Hint>One, $x < 1$.</Hint>\n\n<Hint>\nTwo.\n</Hint>\n\n<Reason>\nBecause.\n</Reason>";
    expect(read(head, body)).toMatchObject({ hints: 2, hasReason: true });
    expect(read(head, "<Reason></Reason>").hasReason).toBe(false);
  });

  test("has no question of the kind that later lessons ask again", () => {
    expect(() => read(head, '<Question id="a" question="Why?" />')).toThrow(
      `index.mdx:6: A <Question> stands in an exercise.
It is asked again by later lessons, which find it in the text of a lesson only.
Write <QuizQuestion>, with a <Choice> for each answer.`,
    );
  });

  test("has questions with choices, each in its line", () => {
    const body = `<QuizQuestion>
What?

<Choice right>
This.

<Why>
It is.
</Why>
</Choice>

<Choice>
That.
</Choice>
</QuizQuestion>`;
    expect(read(head.replace("write", "quiz"), body).questions).toEqual([
      {
        line: 6,
        choices: [
          { right: true, hasWhy: true, line: 9 },
          { right: false, hasWhy: false, line: 17 },
        ],
      },
    ]);
  });
});

describe("an exercise that has no right form is refused, with the reason:", () => {
  test.each([
    ["title: Count", /kind/],
    ["kind: write", /title/],
    ["title: Count\nkind: wild", /kind/],
    [`${head}\nother: 1`, /other/],
    [`${head}\nseeds: 9`, /seeds/],
    [`${head}\nnumbers:\n  inputs: [4, 6]`, /numbers/],
    [`${head}\nnumbers:\n  INPUTS: [4]`, /numbers/],
  ])("%j", (text, reason) => {
    expect(() => read(text)).toThrow(reason);
  });

  test("without a head", () => {
    expect(() => readExercise("Do it.", "index.mdx")).toThrow(/begins with ---/);
  });
});

import type { Root } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { placeQuizQuestions } from "./place-quiz-questions.ts";

const written = `<QuizQuestion>
Which of these bend?

<Choice right>

ReLU

<Why>It rises above zero.</Why>

</Choice>

<Choice>

a linear layer

<Why>It does not.</Why>

</Choice>
</QuizQuestion>

<QuizQuestion name="second">
<Choice right />
<Choice right />
</QuizQuestion>
`;

function placed() {
  const tree = unified().use(remarkParse).use(remarkMdx).parse(written) as Root;
  placeQuizQuestions(tree, "start/first", "quiz");
  return tree.children as MdxJsxFlowElement[];
}

const told = ({ attributes }: MdxJsxFlowElement) =>
  Object.fromEntries(
    attributes.flatMap((each) =>
      each.type === "mdxJsxAttribute" ? [[each.name, each.value]] : [],
    ),
  );

describe("questions", () => {
  it("have a name of their own, and know whether several choices are right", () => {
    const [first, second] = placed();
    expect(told(first as MdxJsxFlowElement)).toEqual({
      name: "quiz-1",
      lesson: "start/first",
      several: "false",
    });
    expect(told(second as MdxJsxFlowElement)).toMatchObject({ name: "second", several: "true" });
  });

  it("have their text before the choices, and each reason after its choice", () => {
    const parts = placed()[0]?.children as MdxJsxFlowElement[];
    expect(parts.map(({ name }) => name)).toEqual(["Fragment", "Choice", "Why", "Choice", "Why"]);
    const [text, right, why, wrong, whyNot] = parts.map(told);
    expect(text).toEqual({ slot: "text" });
    expect(right).toEqual({ right: null, question: "quiz-1", number: "1", several: "false" });
    expect(why).toEqual({ right: "true", number: "1" });
    expect(wrong).toEqual({ question: "quiz-1", number: "2", several: "false" });
    expect(whyNot).toEqual({ right: "false", number: "2" });
    expect(JSON.stringify(parts[1])).not.toContain("It rises");
  });
});

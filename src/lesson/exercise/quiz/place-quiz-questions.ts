import type { Parents, RootContent } from "mdast";
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { visit } from "unist-util-visit";

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Tells every question of a quiz its name and lesson, and its choices what they belong to; puts the text before
 * the choices, and each reason after its choice.
 *
 * @param prefix of the names of questions that the author gave none
 */
export function placeQuizQuestions(tree: Parents, lesson: string, prefix: string): void {
  let count = 0;
  visit(tree, "mdxJsxFlowElement", (question: MdxJsxFlowElement) => {
    if (question.name !== "QuizQuestion") return;
    count++;
    const own = question.attributes.find((each) => isNamed(each, "name")) as
      | MdxJsxAttribute
      | undefined;
    const name = typeof own?.value === "string" ? own.value : `${prefix}-${count}`;
    const choices = question.children.filter((child) => isElement(child, "Choice")) as Element[];
    const several = String(choices.filter(isRight).length > 1);
    if (!own) tell(question, { name });
    tell(question, { lesson, several });
    const text = question.children.filter((child) => !isElement(child, "Choice"));
    const above = flow("Fragment", text as RootContent[]);
    tell(above, { slot: "text" });
    const below = choices.flatMap((choice, index) =>
      placed(choice, { question: name, number: String(index + 1), several }),
    );
    question.children = [above, ...below] as typeof question.children;
  });
}

function placed(choice: Element, place: Record<string, string>): RootContent[] {
  const content = choice.children.flatMap((child) =>
    child.type === "paragraph" ? child.children : [child],
  ) as RootContent[];
  const right = String(isRight(choice));
  const whys = content.filter((child) => isElement(child, "Why")) as Element[];
  choice.children = content.filter((child) => !isElement(child, "Why")) as typeof choice.children;
  tell(choice, place);
  for (const why of whys) tell(why, { right, number: place["number"] ?? "" });
  return [choice, ...whys] as RootContent[];
}

function flow(name: string, children: RootContent[]): MdxJsxFlowElement {
  return { type: "mdxJsxFlowElement", name, attributes: [], children } as MdxJsxFlowElement;
}

function tell(element: Element, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    element.attributes.push({ type: "mdxJsxAttribute", name, value });
  }
}

const isNamed = (attribute: Element["attributes"][number], name: string) =>
  attribute.type === "mdxJsxAttribute" && attribute.name === name;

const isRight = (choice: Element) => choice.attributes.some((each) => isNamed(each, "right"));

const isElement = (node: unknown, name: string): boolean => {
  const { type, name: own } = node as Element;
  return (type === "mdxJsxFlowElement" || type === "mdxJsxTextElement") && own === name;
};

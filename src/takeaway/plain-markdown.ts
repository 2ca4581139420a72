import type { BlockContent, Nodes, Paragraph, PhrasingContent, RootContent } from "mdast";
import { LessonError } from "../lesson/lesson-error.ts";
import {
  isLessonElement,
  type LessonElement,
  lineOf,
  optionalTextAttribute,
  textAttribute,
} from "../lesson/lesson-tree.ts";
import type { NamedOutput } from "../lesson/named-outputs.ts";
import { formatResult, type ResultFormat } from "../notebook/outputs/format-result.ts";

/** What an author's words stand for, when they are set as plain Markdown. */
export interface Surroundings {
  /** The name used in errors. */
  readonly file: string;
  /** Where the book is, with a slash at the end; unknown where it is built for no certain place. */
  readonly site: string | undefined;
  /** The recorded result that `<Result>` quotes. */
  result(of: string | undefined, cell: string, name: string): NamedOutput | undefined;
  /** What stands in an exercise's text for a number that each reader has another of. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** A lesson's text without anything that only a page can show: Markdown that any reader knows. */
export function plainMarkdown(nodes: readonly RootContent[], around: Surroundings): RootContent[] {
  return nodes.flatMap((node) => plainBlock(node, around));
}

function plainBlock(node: RootContent, around: Surroundings): RootContent[] {
  const elements = elementsAlone(node);
  if (elements) return elements.flatMap((element) => plainElement(element, around));
  if (isLessonElement(node)) return plainElement(node, around);
  if (node.type === "mdxjsEsm" || node.type === "mdxFlowExpression") return [];
  if (!("children" in node)) return [node];
  return [{ ...node, children: plainChildren(node, around) } as RootContent];
}

function plainChildren(node: Nodes, around: Surroundings): RootContent[] {
  if (!("children" in node)) return [];
  const isText = node.type === "paragraph" || node.type === "heading" || node.type === "tableCell";
  const inside = node.children as RootContent[];
  return isText || isPhrasing(node)
    ? (plainWords(inside as PhrasingContent[], around) as RootContent[])
    : inside.flatMap((child) => plainBlock(child, around));
}

const phrasing = new Set(["emphasis", "strong", "delete", "link"]);
const isPhrasing = ({ type }: Nodes) => phrasing.has(type);

/** A paragraph that is nothing but elements, which are then blocks of their own. */
function elementsAlone(node: RootContent): LessonElement[] | undefined {
  if (node.type !== "paragraph") return undefined;
  const elements: LessonElement[] = [];
  for (const child of node.children) {
    if (isLessonElement(child) && !words.has(child.name ?? "")) elements.push(child);
    else if (child.type !== "text" || child.value.trim() !== "") return undefined;
  }
  return elements.length > 0 ? elements : undefined;
}

/** Elements that are words of a sentence. */
const words = new Set(["Claim", "Number", "Result", "Term"]);

function plainWords(nodes: readonly PhrasingContent[], around: Surroundings): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (isLessonElement(node)) return wordsOf(node, around);
    if (node.type === "mdxTextExpression") return [];
    if (node.type === "text") return [text(node.value.replace(/\s*\n\s*/g, " "))];
    if (node.type === "link") return plainLink(node, around);
    if (!("children" in node)) return [node];
    return [{ ...node, children: plainWords(node.children, around) } as PhrasingContent];
  });
}

/** Other lessons are there where the book has an address. */
function plainLink(
  link: Extract<PhrasingContent, { type: "link" }>,
  around: Surroundings,
): PhrasingContent[] {
  const children = plainWords(link.children, around) as typeof link.children;
  if (/^[a-z]+:\/\//.test(link.url)) return [{ ...link, children }];
  const [, target, fragment = ""] = link.url.match(/^lesson:([^#]+)(#.*)?$/) ?? [];
  if (around.site === undefined || target === undefined) return children;
  return [{ ...link, url: `${around.site}lessons/${target}/${fragment}`, children }];
}

function wordsOf(element: LessonElement, around: Surroundings): PhrasingContent[] {
  const { file } = around;
  if (element.name === "Result") {
    const [cell, name] = [
      textAttribute(element, "cell", file),
      textAttribute(element, "name", file),
    ];
    const found = around.result(optionalTextAttribute(element, "of", file), cell, name);
    return [text(found ? resultText(element, found, file) : "(not recorded)")];
  }
  if (element.name === "Number") {
    return [text(String(around.numbers[textAttribute(element, "name", file)] ?? ""))];
  }
  return plainWords(element.children as PhrasingContent[], around);
}

function resultText(element: LessonElement, output: NamedOutput, file: string): string {
  const format = optionalTextAttribute(element, "format", file) as ResultFormat | undefined;
  const digits = valueAttribute<number>(element, "digits", file);
  const unitless = element.attributes.some((each) => "name" in each && each.name === "unitless");
  const unit = output.kind === "measured" && !unitless ? `\u00a0${output.unit}` : "";
  return formatResult(output.value, { format, digits }) + unit;
}

/** The blocks that an element stands for. */
function plainElement(element: LessonElement, around: Surroundings): RootContent[] {
  const { file } = around;
  const inside = () => plainMarkdown(element.children as RootContent[], around);
  const said = (name: string) => optionalTextAttribute(element, name, file);
  switch (element.name) {
    case "Guess":
      return [
        labelled("Guess first.", said("question") ?? ""),
        ...list(valueAttribute<string[]>(element, "choices", file)),
        ...inside(),
      ];
    case "Question":
      return [
        labelled("Question.", said("question") ?? ""),
        ...list(valueAttribute<string[]>(element, "choices", file)),
        ...folded("Answer", [paragraph(text(`${said("answer")}.`)), ...inside()]),
      ];
    case "TryIt":
      return led("Try it.", inside());
    case "Further":
      return led("Go on.", inside());
    case "Hint":
      return folded("Hint", inside());
    case "Note":
      return [{ type: "blockquote", children: inside() as BlockContent[] }];
    case "Learned":
      return [heading("What you have seen"), ...inside()];
    case "Sources":
      return [heading("Sources"), ...inside()];
    case "Difference":
      return [heading(textAttribute(element, "by", file), 3), ...inside()];
    case "Fragment":
      return led(said("slot") === "deep" ? "Deep." : "Simple.", inside());
    case "Figure": {
      const caption = said("caption");
      const told = caption === undefined ? inside() : [paragraph(text(caption)), ...inside()];
      return led("Figure, in the book.", told);
    }
    default:
      return inside();
  }
}

/** What is written in braces, as far as it is JSON. */
function valueAttribute<Value>(
  element: LessonElement,
  name: string,
  file: string,
): Value | undefined {
  const attribute = element.attributes.find((each) => "name" in each && each.name === name);
  const value = attribute?.value;
  if (value === null || value === undefined) return undefined;
  const json = typeof value === "string" ? value : value.value;
  try {
    return JSON.parse(json.replace(/,\s*([\]}])/g, "$1")) as Value;
  } catch {
    const problem = `${name}={…} of <${element.name}> can't be taken along: write it as JSON, with double quotes.`;
    throw new LessonError(problem, file, lineOf(element));
  }
}

const text = (value: string): PhrasingContent => ({ type: "text", value });
const strong = (value: string): PhrasingContent => ({ type: "strong", children: [text(value)] });
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: "paragraph", children });
const heading = (words: string, depth: 2 | 3 = 2): RootContent => ({
  type: "heading",
  depth,
  children: [text(words)],
});
const labelled = (label: string, words: string) => paragraph(strong(label), text(` ${words}`));

function list(items: readonly string[] | undefined): RootContent[] {
  if (!items?.length) return [];
  const children = items.map((item) => ({
    type: "listItem" as const,
    children: [paragraph(text(item))],
  }));
  return [{ type: "list", ordered: false, spread: false, children }];
}

/** A label at the beginning of the first paragraph, or before it all. */
function led(label: string, blocks: RootContent[]): RootContent[] {
  const [first, ...rest] = blocks;
  if (first?.type !== "paragraph")
    return blocks.length > 0 ? [paragraph(strong(label)), ...blocks] : [];
  return [paragraph(strong(label), text(" "), ...first.children), ...rest];
}

/** What is there for who asks for it. */
const folded = (label: string, blocks: RootContent[]): RootContent[] => [
  { type: "html", value: `<details><summary>${label}</summary>` },
  ...blocks,
  { type: "html", value: "</details>" },
];

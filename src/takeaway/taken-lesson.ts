import { existsSync, readFileSync } from "node:fs";
import type { RootContent } from "mdast";
import remarkMath from "remark-math";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { readExercise } from "../lesson/exercise/read-exercise.ts";
import { keepInline } from "../lesson/inline-vocabulary.ts";
import { lessonFile } from "../lesson/lesson-path.ts";
import { isLessonElement, lessonTree, textAttribute } from "../lesson/lesson-tree.ts";
import { namedOutputs } from "../lesson/named-outputs.ts";
import { decodeRecording, type Recording } from "../notebook/outputs/recording.ts";
import type { Output } from "../notebook/protocol/outputs.ts";
import { plainMarkdown, type Surroundings } from "./plain-markdown.ts";

/** A piece of a lesson in the order of its text. */
export type TakenPart =
  | { readonly kind: "text"; readonly markdown: string }
  | {
      readonly kind: "cell";
      readonly name: string;
      readonly source: string;
      /** What the authors saw. */
      readonly outputs: readonly Output[];
    }
  /** What an exercise begins with; it may not run before it is answered. */
  | { readonly kind: "start"; readonly source: string };

/** A lesson as it can be taken along: plain text and code. */
export interface TakenLesson {
  /** chapter/name */
  readonly id: string;
  readonly title: string;
  /** Where it is read, if that is known. */
  readonly address: string | undefined;
  readonly parts: readonly TakenPart[];
}

/** @param site where the book is, with a slash at the end, if that is known */
export function takenLesson(id: string, site?: string): TakenLesson {
  const file = lessonFile(id);
  const { title, tree } = lessonTree(readFileSync(file, "utf8"), file);
  keepInline(tree);
  const recording = recordingOf(id);
  const around: Surroundings = {
    file,
    site,
    numbers: {},
    result: (of, cell, name) =>
      namedOutputs((of ? recordingOf(of) : recording).cells[cell]?.outputs ?? [])[name],
  };
  const parts = partsOf(tree.children, { id, around, recording });
  return { id, title, address: site && `${site}lessons/${id}/`, parts: joined(parts) };
}

interface Place {
  id: string;
  around: Surroundings;
  recording: Recording;
}

function partsOf(nodes: readonly RootContent[], place: Place): TakenPart[] {
  const { around, recording } = place;
  return nodes.flatMap((node): TakenPart[] => {
    const name = cellName(node);
    if (name !== undefined && node.type === "code") {
      const outputs = recording.cells[name]?.outputs ?? [];
      return [{ kind: "cell", name, source: node.value, outputs }];
    }
    if (isLessonElement(node) && node.name === "Exercise") {
      return exerciseParts(textAttribute(node, "name", around.file), place);
    }
    if (!holdsParts(node)) return text(plainMarkdown([node], around));
    // What is said around a cell stands before it, and the cell stands by itself.
    const { children } = node;
    const shell = { ...node, children: [] } as RootContent;
    return [...text(plainMarkdown([shell], around)), ...partsOf(children as RootContent[], place)];
  });
}

/** Elements that have cells or exercises in them. */
function holdsParts(node: RootContent): node is Extract<RootContent, { children: unknown }> {
  if (!("children" in node)) return false;
  return (node.children as RootContent[]).some(
    (child) =>
      cellName(child) !== undefined ||
      (isLessonElement(child) && child.name === "Exercise") ||
      holdsParts(child),
  );
}

function cellName(node: RootContent): string | undefined {
  if (node.type !== "code") return undefined;
  return node.meta?.match(/^\s*cell\b.*\bname=(\S+)/)?.[1];
}

function exerciseParts(name: string, { id, around }: Place): TakenPart[] {
  const folder = `content/lessons/${id}/exercises/${name}`;
  const file = `${folder}/index.mdx`;
  const mdx = readFileSync(file, "utf8");
  const { title, numbers } = readExercise(mdx, file);
  const { tree } = lessonTree(mdx, file);
  const own = Object.fromEntries(Object.entries(numbers).map(([key, [first = 0]]) => [key, first]));
  const nodes = tree.children.filter((node) => !(isLessonElement(node) && node.name === "Reason"));
  const inside = plainMarkdown(nodes, { ...around, file, numbers: own });
  const heading: RootContent = {
    type: "heading",
    depth: 3,
    children: [{ type: "text", value: `Exercise: ${title}` }],
  };
  const start = `${folder}/start.ts`;
  const code: TakenPart[] = existsSync(start)
    ? [{ kind: "start", source: withNumbers(readFileSync(start, "utf8").trimEnd(), own) }]
    : [];
  return [...text([heading, ...inside]), ...code];
}

const withNumbers = (source: string, numbers: Readonly<Record<string, number>>) =>
  Object.entries(numbers).reduce(
    (code, [name, value]) => code.replaceAll(new RegExp(`\\b${name}\\b`, "g"), String(value)),
    source,
  );

const writer = unified()
  .use(remarkStringify, { bullet: "-", rule: "-", resourceLink: true })
  .use(remarkMath);

function text(nodes: RootContent[]): TakenPart[] {
  const markdown = writer.stringify({ type: "root", children: nodes }).trim();
  return markdown === "" ? [] : [{ kind: "text", markdown }];
}

/** Texts that follow each other are one. */
function joined(parts: readonly TakenPart[]): TakenPart[] {
  const result: TakenPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.kind === "text" && last?.kind === "text") {
      result.splice(-1, 1, { kind: "text", markdown: `${last.markdown}\n\n${part.markdown}` });
    } else result.push(part);
  }
  return result;
}

function recordingOf(id: string): Recording {
  const store = `content/lessons/${id}/outputs.json`;
  return existsSync(store)
    ? decodeRecording(readFileSync(store, "utf8"))
    : { version: 1, cells: {} };
}

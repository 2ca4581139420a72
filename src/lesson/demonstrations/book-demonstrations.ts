import type { Nodes } from "mdast";
import type { Output } from "../../notebook/protocol/outputs.ts";
import { type BookLesson, bookLessons } from "../book-lessons.ts";
import { cellFences } from "../cell-fences.ts";
import { isLessonElement } from "../lesson-tree.ts";
import { plainText } from "../plain-text.ts";
import { recordedOutputs } from "../recordings.ts";

/** A cell that shows more than numbers, or can be played with. */
export interface Demonstration {
  cell: string;
  /** What its figures are called; where none has a title, the heading it stands under. */
  title: string;
  others: string[];
  heading: string;
  controls: string[];
  /** Absent where a guess should come first. */
  figures: Output[] | undefined;
}

/** In figures, every one may have a title. */
const figures = new Set<Output["kind"]>([
  ...["bar-chart", "confusion", "decision-map", "feature-maps", "heat-map", "histogram"],
  ...["images", "line-chart", "moments", "network", "scatter"],
] as Output["kind"][]);

const controls: Partial<Record<Output["kind"], string>> = {
  choice: "a choice",
  drawing: "a pad to draw on",
  microphone: "a microphone",
  slider: "a slider",
  toggle: "a switch",
  upload: "a file of your own",
};

/** The demonstrations of every lesson of the book that has any, in its order. */
export async function bookDemonstrations() {
  const lessons = await Promise.all(
    bookLessons().map(async (book) => ({ ...book, demonstrations: await demonstrationsOf(book) })),
  );
  return lessons.filter(({ demonstrations }) => demonstrations.length > 0);
}

async function demonstrationsOf({
  lesson,
  title,
  file,
  tree,
}: BookLesson): Promise<Demonstration[]> {
  const names = new Map(cellFences(tree, file).map(({ node, name }) => [node as Nodes, name]));
  const found: Demonstration[] = [];
  let heading = title;
  const visit = async (node: Nodes, isGuessed: boolean) => {
    if (node.type === "heading") heading = plainText(node);
    const name = names.get(node);
    if (name !== undefined) {
      const shown = demonstration(name, heading, await recordedOutputs(lesson, name));
      if (shown) found.push(isGuessed ? { ...shown, figures: undefined } : shown);
    }
    const isGuess = isLessonElement(node) && node.name === "Guess";
    for (const child of "children" in node ? node.children : []) {
      await visit(child, isGuessed || isGuess);
    }
  };
  await visit(tree, false);
  return found;
}

function demonstration(
  cell: string,
  heading: string,
  outputs: readonly Output[],
): Demonstration | undefined {
  const shown = outputs.filter(({ kind }) => figures.has(kind));
  const used = [...new Set(outputs.flatMap(({ kind }) => controls[kind] ?? []))];
  if (shown.length + used.length === 0) return undefined;
  const [title = heading, ...others] = new Set(
    shown.flatMap((output) => ("title" in output && output.title ? output.title : [])),
  );
  return { cell, title, others, heading, controls: used, figures: shown };
}

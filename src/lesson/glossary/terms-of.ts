import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { LessonError } from "../lesson-error.ts";
import {
  isLessonElement,
  type LessonElement,
  lineOf,
  optionalTextAttribute,
} from "../lesson-tree.ts";

/** A `<Term>` as an author wrote it. */
export interface WrittenTerm {
  /** The glossary's entry. */
  name: string;
  /** Given where the term is defined; elsewhere the glossary is asked. */
  means?: string | undefined;
  line: number;
}

/** The terms of a text, in its order. @throws LessonError where a name or a meaning is empty */
export function termsOf(tree: Nodes, file: string): WrittenTerm[] {
  const terms: WrittenTerm[] = [];
  visit(tree, (node) => {
    if (isLessonElement(node) && node.name === "Term") terms.push(readTerm(node, file));
  });
  return terms;
}

/** @throws LessonError where its name or its meaning is empty */
export function readTerm(element: LessonElement, file: string): WrittenTerm {
  const words = optionalTextAttribute(element, "name", file) ?? textOf(element).toLowerCase();
  const name = words.replace(/\s+/g, " ").trim();
  const means = optionalTextAttribute(element, "means", file)?.replace(/\s+/g, " ").trim();
  const line = lineOf(element);
  if (termKey(name) === "") {
    throw new LessonError(
      `This term has no name.
Its name is name="…", or else the words between <Term> and </Term>, and neither has a letter or a digit.
Write the words, or a name.`,
      file,
      line,
    );
  }
  if (means === "") {
    throw new LessonError(
      `The term "${name}" means nothing.
means="…" should be a sentence that says what it is, and is empty.
Write that sentence, or leave means away where another place defines the term.`,
      file,
      line,
    );
  }
  return { name, means, line };
}

/** Names with one key are one term; it is its address on a page, too. */
export const termKey = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

function textOf(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

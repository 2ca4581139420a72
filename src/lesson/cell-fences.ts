import type { Code, Nodes, Parents } from "mdast";
import { visit } from "unist-util-visit";
import { isOwnName } from "../notebook/cell/own-names.ts";
import { LessonError } from "./lesson-error.ts";

/** A fence ```` ```ts cell name=train ```` and where it hangs in the tree. */
export interface CellFence {
  name: string;
  source: string;
  /** What `diagnose` finds in its networks, where that is what they show; or "unexamined". */
  finds?: string | undefined;
  /** Of the first line of the source, from 1. */
  line: number;
  node: Code;
  parent: Parents;
}

const namePattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** The cells of a lesson, in order. */
export function cellFences(tree: Nodes, file: string): CellFence[] {
  const cells: CellFence[] = [];
  visit(tree, "code", (node, _index, parent) => {
    const cell = readFence(node, parent as Parents, file);
    if (!cell) return;
    const twin = cells.find(({ name }) => name === cell.name);
    if (twin) {
      throw new LessonError(
        `There is already a cell named "${cell.name}", in line ${twin.line - 1}. Give one of them another name.`,
        file,
        cell.line - 1,
      );
    }
    cells.push(cell);
  });
  return cells;
}

function readFence(node: Code, parent: Parents, file: string): CellFence | undefined {
  const words = node.meta?.trim().split(/\s+/) ?? [];
  if (words[0] !== "cell") return undefined;
  const fenceLine = node.position?.start.line ?? 1;
  const fail = (problem: string): never => {
    throw new LessonError(problem, file, fenceLine);
  };
  if (node.lang !== "ts") fail(`A cell is written in "ts", not in "${node.lang}".`);
  const said: Partial<Record<string, string>> = {};
  for (const word of words.slice(1)) {
    const [key = "", value] = word.split("=", 2);
    if (!["name", "finds"].includes(key) || value === undefined) {
      fail(`A cell knows only name=… and finds=…, and this one says "${word}".`);
    }
    said[key] = value;
  }
  const { name, finds } = said;
  if (name === undefined) return fail("This cell has no name. Write ```ts cell name=train.");
  if (!namePattern.test(name)) {
    fail(`"${name}" can't name a cell. Use small letters and digits, with dashes between words.`);
  }
  if (isOwnName(name)) {
    fail(`"${name}" can't name a cell: readers' own cells are named so. Say what it does.`);
  }
  if (node.value.trim() === "") fail(`The cell "${name}" is empty.`);
  return { name, finds, source: node.value, line: fenceLine + 1, node, parent };
}

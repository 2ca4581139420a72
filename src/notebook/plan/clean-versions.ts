import { type CellNeeds, findNeeds } from "./cell-needs.ts";
import type { CellText, Notebook, Version } from "./notebook.ts";

/** What a name has that no cell has declared. */
export const absent = "absent";

/** A cell as a run of the whole notebook from top to bottom would find it. */
export interface CleanCell extends CellNeeds {
  /** The versions its inputs would have. */
  readonly wanted: ReadonlyMap<string, Version>;
  /** The version that its text and these inputs give. */
  readonly base: Version;
  /** The version of what it writes: its base, or what its latest run left unfinished. */
  readonly version: Version;
  /** The cell that can't run, without which this one can't either. */
  readonly blockedBy: string | null;
  /** The cell before it that writes a name last. */
  writerOf(name: string): string | undefined;
}

export interface Clean {
  readonly cells: readonly CleanCell[];
  /** What the names would be in the end, and who writes them last. */
  readonly final: ReadonlyMap<string, { readonly version: Version; readonly writer: string }>;
}

/**
 * The versions of a clean run. What unfinished runs have left counts as clean, except for the cells
 * that are about to run again.
 */
export function findClean(notebook: Notebook, again: (cell: string) => boolean): Clean {
  const final = new Map<string, { version: Version; writer: string }>();
  const broken = new Map<string, string>();
  const cells = findNeeds(notebook).map((needs): CleanCell => {
    const { cell, inputs, passive, writes } = needs;
    const wanted = new Map<string, Version>();
    const writers = new Map<string, string>();
    let blockedBy = cell.analysis ? null : cell.name;
    for (const name of new Set([...inputs, ...passive])) {
      const before = final.get(name);
      if (before) writers.set(name, before.writer);
      if (before || inputs.has(name)) wanted.set(name, before?.version ?? absent);
      blockedBy ??= broken.get(before?.version ?? absent) ?? null;
    }
    const base = versionOf(cell, wanted);
    const run = notebook.runs.get(cell.name);
    const isUnfinished = run?.outcome === "partial" || run?.outcome === "running";
    const isKept = isUnfinished && run.base === base && !again(cell.name);
    const version = blockedBy === null ? (isKept ? run.version : base) : `broken ${cell.name}`;
    if (blockedBy !== null) broken.set(version, blockedBy);
    for (const [name, fixed] of writes) {
      const own = blockedBy === null ? (fixed ?? version) : version;
      final.set(name, { version: own, writer: cell.name });
    }
    const writerOf = (name: string) => writers.get(name);
    return { ...needs, wanted, base, version, blockedBy, writerOf };
  });
  return { cells, final };
}

/** The version that a cell gives to what it writes, when the names it reads have these versions. */
export function versionOf(
  { name, sourceHash, inputs = "" }: CellText,
  read: ReadonlyMap<string, Version>,
): Version {
  const sorted = [...read].sort(([a], [b]) => (a < b ? -1 : 1));
  return hash(JSON.stringify([name, sourceHash, inputs, sorted]));
}

/** Two independent 32-bit hashes (FNV-1a with different primes), which no notebook makes collide. */
function hash(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x85ebca6b);
    second ^= second >>> 13;
  }
  return [first, second].map((half) => (half >>> 0).toString(36)).join("-");
}

import { absent, type CleanCell, findClean } from "./clean-versions.ts";
import type { Notebook, Run } from "./notebook.ts";

export interface CellStatus {
  readonly status: "unrun" | "running" | "fresh" | "stale" | "failed" | "partial";
  /** Why it is stale: the first cause, which may lie in a cell far above. */
  readonly because?: Because;
}

export interface Because {
  readonly cell: string;
  readonly change:
    | "edited"
    /** The reader gave another value to a control of it. */
    | "given"
    | "ran again"
    | "failed"
    /** It was not there, or not run, when this cell ran. */
    | "added"
    /** It no longer declares what this cell used, or is gone. */
    | "removed"
    /** The worker was ended. */
    | "ended";
}

/** How the outputs of each cell stand to what the notebook says now. */
export function statuses(notebook: Notebook): Map<string, CellStatus> {
  const found = new Map<string, CellStatus>();
  for (const clean of findClean(notebook, () => false).cells) {
    const run = notebook.runs.get(clean.cell.name);
    found.set(clean.cell.name, run ? statusOf(clean, run, found) : { status: "unrun" });
  }
  return found;
}

function statusOf(clean: CleanCell, run: Run, above: ReadonlyMap<string, CellStatus>): CellStatus {
  const { name, sourceHash, inputs = "" } = clean.cell;
  const stale = (cell: string, change: Because["change"]): CellStatus => ({
    status: "stale",
    because: { cell, change },
  });
  if (run.outcome === "running") return { status: "running" };
  if (run.sourceHash !== sourceHash) return stale(name, "edited");
  if (run.given !== inputs) return stale(name, "given");
  if (run.outcome === "lost") return stale(name, "ended");
  if (run.base === clean.base) return { status: run.outcome === "done" ? "fresh" : run.outcome };
  for (const [input, version] of clean.wanted) {
    const before = run.inputs.get(input);
    if ((before?.version ?? absent) === version) continue;
    const writer = clean.writerOf(input);
    if (before && before.by !== writer && !above.has(before.by)) return stale(before.by, "removed");
    if (writer === undefined) return stale(before?.by ?? name, "removed");
    const status = above.get(writer);
    if (status?.status === "stale") return status;
    if (status?.status === "unrun" || before?.by !== writer) return stale(writer, "added");
    return stale(writer, status?.status === "failed" ? "failed" : "ran again");
  }
  const gone = [...run.inputs].find(([input]) => !clean.wanted.has(input));
  return gone ? stale(gone[1].by, "removed") : { status: "stale" };
}

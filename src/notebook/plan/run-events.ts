import { absent, type CleanCell, findClean, versionOf } from "./clean-versions.ts";
import type { Held, Notebook, Outcome, Run, Version } from "./notebook.ts";
import { outdatedBy, prepare } from "./run-plan.ts";

/** A cell begins to run, after its `forgets` were forgotten and its `missingImports` brought. */
export function started(notebook: Notebook, cell: string): Notebook {
  const clean = cleanOf(notebook, cell);
  if (!clean) return notebook;
  const actual = new Map(notebook.actual);
  prepare(notebook, clean, actual);
  const inputs = inputsOf(clean, actual);
  const version = `running ${notebook.count}`;
  const run: Run = {
    sourceHash: clean.cell.sourceHash,
    given: clean.cell.inputs ?? "",
    inputs,
    base: baseOf(clean, inputs),
    version,
    outcome: "running",
  };
  return {
    ...notebook,
    runs: new Map(notebook.runs).set(cell, run),
    actual: write(notebook, clean, actual, version, `outdated ${notebook.count}`),
    count: notebook.count + 1,
  };
}

/** A run has ended; `changed` are the names that it was seen to change. */
export function finished(
  notebook: Notebook,
  cell: string,
  outcome: Outcome,
  changed: readonly string[] = [],
): Notebook {
  const begun = notebook.runs.get(cell)?.outcome === "running" ? notebook : started(notebook, cell);
  const run = begun.runs.get(cell);
  const now = begun.cells.find(({ name }) => name === cell);
  if (!run || !now) return notebook;
  // What the cell does was known from the text it had when it began.
  const isSameText = now.sourceHash === run.sourceHash && (now.inputs ?? "") === run.given;
  const noticing = isSameText ? notice(begun, cell, changed) : begun;
  const clean = cleanOf(noticing, cell);
  if (!clean) return notebook;
  const inputs = new Map(run.inputs);
  for (const name of clean.wanted.keys()) {
    const held = begun.actual.get(name);
    if (!inputs.has(name) && held && held.version !== run.version) inputs.set(name, held);
  }
  const base = isSameText ? baseOf(clean, inputs) : run.base;
  const version = outcome === "done" ? base : `${outcome} ${begun.count}`;
  const actual = new Map(begun.actual);
  for (const [name, { version: old }] of actual) {
    if (old === run.version) actual.set(name, { version, by: cell });
  }
  const failed = outcome === "failed" ? version : undefined;
  const outdated = `outdated ${begun.count}`;
  return {
    ...noticing,
    runs: new Map(begun.runs).set(cell, { ...run, inputs, base, version, outcome }),
    actual: isSameText ? write(begun, clean, actual, version, outdated, failed) : actual,
    count: begun.count + 1,
  };
}

/** The worker and all values in it are gone. */
export function workerEnded(notebook: Notebook): Notebook {
  const runs = [...notebook.runs].map(
    ([cell, run]) => [cell, { ...run, outcome: "lost" }] as const satisfies [string, Run],
  );
  return { ...notebook, runs: new Map(runs), actual: new Map() };
}

const cleanOf = (notebook: Notebook, cell: string) =>
  findClean(notebook, (name) => name === cell).cells.find((clean) => clean.cell.name === cell);

function inputsOf({ wanted }: CleanCell, actual: ReadonlyMap<string, Held>): Map<string, Held> {
  const inputs = new Map<string, Held>();
  for (const name of wanted.keys()) {
    const held = actual.get(name);
    if (held) inputs.set(name, held);
  }
  return inputs;
}

function baseOf({ cell, wanted }: CleanCell, inputs: ReadonlyMap<string, Held>): Version {
  const versions = [...wanted.keys()].map(
    (name) => [name, inputs.get(name)?.version ?? absent] as const,
  );
  return versionOf(cell, new Map(versions));
}

function write(
  { cells }: Notebook,
  clean: CleanCell,
  before: ReadonlyMap<string, Held>,
  version: Version,
  outdated: Version,
  failed?: Version,
): Map<string, Held> {
  const by = clean.cell.name;
  const order = new Map(cells.map(({ name }, index) => [name, index]));
  const actual = new Map(before);
  for (const name of outdatedBy(clean, before, order)) actual.set(name, { version: outdated, by });
  for (const [name, fixed] of clean.writes) {
    actual.set(name, { version: failed ?? fixed ?? version, by });
  }
  return actual;
}

function notice(notebook: Notebook, cell: string, changed: readonly string[]): Notebook {
  const clean = cleanOf(notebook, cell);
  const news = changed.filter((name) => !clean?.writes.has(name));
  if (news.length === 0) return notebook;
  const cells = notebook.cells.map((planned) =>
    planned.name === cell
      ? { ...planned, noticed: new Set([...planned.noticed, ...news]) }
      : planned,
  );
  return { ...notebook, cells };
}

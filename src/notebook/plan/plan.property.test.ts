import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../compile/index.ts";
import { CellContext } from "../compile/testing/cell-context.ts";
import {
  arrange,
  createNotebook,
  edit,
  finished,
  forgets,
  type Notebook,
  type Outcome,
  planAll,
  planRun,
  planStale,
  started,
  statuses,
  workerEnded,
} from "./index.ts";
import { type Change, index, type Story, story } from "./testing/stories.ts";
import { count, type Declared, everything, kinds, nameOf, write } from "./testing/write-cells.ts";

const compiled = new Map<string, ReturnType<typeof compile>>();
function compileOnce(source: string, cell: string) {
  const key = `${cell}\n${source}`;
  const result = compiled.get(key) ?? compile(source, cell);
  compiled.set(key, result);
  if ("message" in result) throw new Error(`${result.message}\n${source}`);
  return result;
}

interface Versioned {
  version: number;
  total: number;
}

const train = (tensor: Versioned) => {
  tensor.version++;
  tensor.total = tensor.total * 2 + 1;
};
const newWorker = () =>
  new CellContext({
    modules: {
      "hidden-layers": {
        tensor: (total: number): Versioned => ({ version: 0, total }),
        total: ({ total }: Versioned) => total,
        train,
        nudge: train,
      },
      "hidden-layers/data": {},
      notebook: {},
    },
    stamp: (value) => (value as Partial<Versioned> | null)?.version,
  });

/** A page with a worker: it runs what the plan says, and sometimes something goes wrong. */
class Page {
  notebook: Notebook;
  texts: string[][];
  order = Array.from({ length: count }, (_, index) => index);
  readonly reports: boolean;
  readonly #declared: Declared;
  #worker = newWorker();

  constructor({ declared, seeds, reports }: Story) {
    this.#declared = [kinds, ...declared];
    this.reports = reports;
    this.texts = seeds.map((seed, index) => this.#write(index, seed));
    this.notebook = createNotebook(
      this.texts.map((text, index) => ({ name: nameOf(index), ...this.#text(index, text) })),
    );
  }

  /** What the cells that are there declare. */
  get declared(): Declared {
    return this.#declared.map((own, index) => (this.order.includes(index) ? own : []));
  }

  #text(index: number, text: readonly string[]) {
    const source = text.join("\n");
    return { sourceHash: source, analysis: compileOnce(source, nameOf(index)).analysis };
  }

  /** Where the worker reports no changes, the text has to show them. */
  #write(index: number, seed: readonly number[]) {
    const place = this.order.indexOf(index);
    const lines = write(this.#declared, { index, above: this.order.slice(0, place) }, seed);
    return this.reports ? lines : lines.map((line) => line.replace("nudge(", "train("));
  }

  change(change: Change | undefined) {
    if (change?.kind === "edit") this.edit(change.index, change.seed);
    if (change?.kind === "move") this.move(change.index, change.place);
    if (change?.kind === "insert") this.insert(change.index, change.place, change.seed);
    if (change?.kind === "remove") this.remove(change.index);
  }

  edit(index: number, seed: readonly number[]) {
    if (!this.order.includes(index)) return;
    this.texts[index] = this.#write(index, seed);
    this.notebook = edit(this.notebook, nameOf(index), this.#text(index, this.texts[index] ?? []));
  }

  move(index: number, to: number) {
    if (!this.order.includes(index)) return;
    this.order = this.order.filter((each) => each !== index).toSpliced(to, 0, index);
    this.#arrange();
  }

  /** Adds a cell of the reader's own, or one that was removed. */
  insert(index: number, to: number, seed: readonly number[]) {
    if (this.order.includes(index)) return;
    this.order = this.order.toSpliced(to, 0, index);
    this.texts[index] = this.#write(index, seed);
    this.#arrange();
  }

  remove(index: number) {
    this.order = this.order.filter((each) => each !== index);
    this.#arrange();
  }

  #arrange() {
    const cells = this.order.map((index) => ({
      name: nameOf(index),
      ...this.#text(index, this.texts[index] ?? []),
    }));
    this.notebook = arrange(this.notebook, cells);
  }

  endWorker() {
    this.#worker = newWorker();
    this.notebook = workerEnded(this.notebook);
  }

  /** Runs cells in order; the one at `trouble.at` ends early, `meanwhile` happens during the first. */
  async run(
    cells: readonly string[],
    trouble?: { at: number; after: number; outcome: Outcome },
    meanwhile: () => void = () => {},
  ) {
    for (const [step, cell] of cells.entries()) {
      if (!this.order.includes(Number(cell.slice(4)))) continue;
      const text = [...(this.texts[Number(cell.slice(4))] ?? [])];
      const isTroubled = trouble?.at === step;
      if (isTroubled) text.splice(trouble.after % (text.length + 1), 0, "throw 'trouble';");
      this.#worker.runner.forget(forgets(this.notebook, cell));
      this.notebook = started(this.notebook, cell);
      const { code } = compileOnce(text.join("\n"), cell);
      const failed = await this.#worker.runCode(code, cell).then(
        () => undefined,
        (error: unknown) => error ?? "nothing",
      );
      if (step === 0) meanwhile();
      const outcome =
        failed === undefined
          ? "done"
          : failed === "trouble" && trouble
            ? trouble.outcome
            : "failed";
      const changed = this.reports ? this.#worker.runner.changed() : [];
      this.notebook = finished(this.notebook, cell, outcome, changed);
      if (outcome !== "done") return false;
    }
    return true;
  }

  /** Runs what a plan says until it has no more to say. */
  async runUntilClean(plan: (notebook: Notebook) => string[]) {
    for (let round = 0; round <= count; round++) {
      const cells = plan(this.notebook);
      if (cells.length === 0) return true;
      if (!(await this.run(cells))) return false;
    }
    throw new Error("The plan never comes to an end.");
  }

  value(expression: string) {
    return this.#worker.value(expression);
  }

  /** What a run of all cells up to one, from top to bottom in a new worker, gives. */
  async cleanValue(expression: string, until = this.order.length - 1): Promise<unknown> {
    const worker = newWorker();
    try {
      for (const index of this.order.slice(0, until + 1)) {
        const { code } = compileOnce((this.texts[index] ?? []).join("\n"), nameOf(index));
        await worker.runCode(code, nameOf(index));
      }
      return worker.value(expression);
    } catch {
      return undefined;
    }
  }
}

async function live(page: Page, { actions }: Story) {
  for (const act of actions) {
    if (act.kind === "run") {
      const { index, trouble, meanwhile } = act;
      const cells = planRun(page.notebook, nameOf(index));
      // The page neither moves nor removes a cell that runs.
      const isOther = meanwhile?.kind === "edit" || nameOf(meanwhile?.index ?? 0) !== cells[0];
      await page.run(cells, trouble, () => isOther && page.change(meanwhile));
    } else if (act.kind === "all") await page.run(planAll(page.notebook), act.trouble);
    else if (act.kind !== "end") page.change(act);
    else page.endWorker();
  }
}

const runs = Number(import.meta.env["VITE_PROPERTY_RUNS"] ?? 60);

describe("whatever a reader does", { timeout: 180_000 + runs * 1000 }, () => {
  test("running until nothing is stale gives what a clean run gives", async () => {
    await fc.assert(
      fc.asyncProperty(story, async (story) => {
        const page = new Page(story);
        await live(page, story);
        const clean = await page.cleanValue(everything(page.declared));
        fc.pre(clean !== undefined);
        expect(await page.runUntilClean(planAll)).toBe(true);
        expect(page.value(everything(page.declared))).toEqual(clean);
        for (const { status } of statuses(page.notebook).values()) expect(status).toBe("fresh");
      }),
      { numRuns: runs },
    );
  });

  test("running what is out of date leaves nothing out of date", async () => {
    await fc.assert(
      fc.asyncProperty(story, async (story) => {
        const page = new Page(story);
        await live(page, story);
        fc.pre((await page.cleanValue("1")) !== undefined);
        expect(await page.runUntilClean(planStale)).toBe(true);
        for (const { status } of statuses(page.notebook).values()) {
          expect(["fresh", "unrun"]).toContain(status);
        }
      }),
      { numRuns: runs },
    );
  });

  test("running one cell gives its names what a clean run gives them", async () => {
    await fc.assert(
      fc.asyncProperty(story, index, async (story, chosen) => {
        // What no text shows is not known before it is first run.
        const page = new Page({ ...story, reports: false });
        await live(page, story);
        const isPartial = [...statuses(page.notebook).values()].some(
          ({ status }) => status === "partial",
        );
        const place = page.order.indexOf(chosen);
        fc.pre(place >= 0);
        const own = page.declared[chosen]?.filter((kind) => kind !== "f" && kind !== "g") ?? [];
        const names = `[${own.map((kind) => kind + chosen)}]`;
        const clean = await page.cleanValue(names, place);
        fc.pre(clean !== undefined && !isPartial);
        expect(await page.run(planRun(page.notebook, nameOf(chosen)))).toBe(true);
        expect(page.value(names)).toEqual(clean);
      }),
      { numRuns: runs },
    );
  });
});

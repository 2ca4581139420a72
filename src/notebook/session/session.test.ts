import { setImmediate } from "node:timers/promises";
import { runInThisContext } from "node:vm";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Outputs } from "../outputs/live.ts";
import type { CellStatus } from "../plan/index.ts";
import type { FromWorker, ToWorker } from "../protocol/messages.ts";
import { CellWorker } from "../worker/cell-worker.ts";
import type { CellView, Ended } from "./cell-view.ts";
import { Session } from "./session.ts";

/** A worker in this thread: it can't be ended from outside, so it is told to stop and not heard. */
vi.mock("./workroom.ts", () => ({
  Workroom: class {
    #listener: { received(message: FromWorker): void };
    #send: (message: ToWorker) => void = () => {};
    #runs = new Set<number>();
    constructor(listener: { received(message: FromWorker): void }) {
      this.#listener = listener;
      this.renew();
    }
    async open() {
      await setImmediate();
    }
    async send(message: ToWorker) {
      if (message.type === "run") this.#runs.add(message.run);
      const send = this.#send;
      await setImmediate();
      send(message);
    }
    renew() {
      for (const run of this.#runs) this.#send({ type: "stop", run });
      this.#runs.clear();
      let isOpen = true;
      const worker = new CellWorker({
        post: (message) => {
          const copy = structuredClone(message);
          void setImmediate().then(() => isOpen && this.#listener.received(copy));
        },
        nextTurn: () => setImmediate(),
        addresses: new Map(),
        evaluate: (code, cell) => runInThisContext(code, { filename: `cell:///${cell}.ts` }),
      });
      this.#send = (message) => isOpen && worker.receive(message);
      this.#close();
      this.#close = () => {
        isOpen = false;
      };
    }
    #close = () => {};
  },
}));

const sources: Record<string, [own: string, other: string]> = {
  first: [
    "let sum = 0; for (let i = 0; i < 60; i++) sum += i;",
    "let sum = 1; for (let i = 0; i < 60; i++) sum += i;",
  ],
  second: [
    "const list = []; for (let i = 0; i < 40; i++) { list.push(sum + i); await null; }",
    "const list = []; for (let i = 0; i < 20; i++) { list.push(sum - i); await null; }",
  ],
  third: [
    'import { show } from "notebook"; show("of the list", list.length + list[3]); list.push(1);',
    'import { show } from "notebook"; show("of the list", list.length * list[3]);',
  ],
  alone: [
    'import { show } from "notebook"; show("drawn", Math.random());',
    'import { show } from "notebook"; show("drawn twice", 2 * Math.random());',
  ],
};

class View implements CellView {
  readonly lesson = "lesson";
  readonly inputs = {};
  readonly name: string;
  source: string;
  state = "unrun";
  status: CellStatus["status"] = "unrun";
  results: unknown[] = [];

  constructor(name: string) {
    this.name = name;
    this.source = sources[name]?.[0] ?? "";
  }

  async openOutputs(): Promise<Outputs> {
    await setImmediate();
    const nothing = () => {};
    const outputs = { output: nothing, points: nothing, error: nothing, finish: nothing };
    return { ...outputs, clear: nothing, close: nothing };
  }
  began() {
    expect(this.state).not.toBe("running");
    this.state = "running";
    this.results = [];
  }
  resulted({ name, value }: { name: string; value: unknown }) {
    this.results.push([name, value]);
  }
  paused() {
    this.state = "paused";
  }
  resumed() {
    this.state = "running";
  }
  ended({ outcome }: Ended) {
    this.state = outcome;
  }
  standing({ status }: CellStatus) {
    this.status = status;
  }
  restarted() {
    this.state = "unrun";
  }
  unheard() {}
  progressed() {}
  failedAt() {}
  pausable() {}
  offerEnd() {}
}

const names = Object.keys(sources);

/** What a page shows that was run from top to bottom and nothing else. */
async function clean(texts: readonly string[]) {
  const views = names.map((name) => new View(name));
  for (const [index, view] of views.entries()) view.source = texts[index] ?? "";
  const session = new Session(views);
  await session.runAll();
  return views.map(({ results }) => results);
}

beforeEach(() => {
  let time = 0;
  // Each look at the clock takes 7 ms, so that loops pass their checkpoints whatever the machine.
  vi.spyOn(performance, "now").mockImplementation(() => {
    time += 7;
    return time;
  });
});
afterEach(() => vi.restoreAllMocks());

const cell = fc.constantFrom(...names);
const press = fc.oneof(
  { weight: 4, arbitrary: fc.record({ press: fc.constant("run" as const), cell }) },
  { weight: 3, arbitrary: fc.record({ press: fc.constant("stop" as const), cell }) },
  { weight: 3, arbitrary: fc.record({ press: fc.constant("pause" as const), cell }) },
  { weight: 2, arbitrary: fc.record({ press: fc.constant("step" as const), cell }) },
  { weight: 2, arbitrary: fc.record({ press: fc.constant("resume" as const), cell }) },
  { weight: 2, arbitrary: fc.record({ press: fc.constant("edit" as const), cell }) },
  { weight: 1, arbitrary: fc.record({ press: fc.constantFrom("all", "end", "restart") }) },
  { weight: 6, arbitrary: fc.record({ press: fc.constant("wait"), turns: fc.nat(12) }) },
) as fc.Arbitrary<{ press: string; cell?: string; turns?: number }>;

test("whatever is pressed in whatever order, the page comes to rest and tells the truth", {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(press, { minLength: 5, maxLength: 40 }), async (presses) => {
      const views = names.map((name) => new View(name));
      const session = new Session(views);
      const pending: Promise<unknown>[] = [];
      for (const { press, cell = "", turns = 0 } of presses) {
        const view = views.find(({ name }) => name === cell);
        if (press === "run") pending.push(session.run(cell));
        else if (press === "all") pending.push(session.runAll());
        else if (press === "wait") for (let turn = 0; turn < turns; turn++) await setImmediate();
        else if (press === "end" || press === "restart") session[press]();
        else if (press === "edit" && view) {
          const [own = "", other = ""] = sources[cell] ?? [];
          view.source = view.source === own ? other : own;
          session.edited();
        } else if (
          press === "stop" ||
          press === "pause" ||
          press === "step" ||
          press === "resume"
        ) {
          session[press](cell);
        }
      }
      let isOver = false;
      void Promise.all(pending).then(() => {
        isOver = true;
      });
      for (let turn = 0; !isOver; turn++) {
        await setImmediate();
        for (const { name, state } of views) if (state === "paused") session.resume(name);
        if (turn > 20_000) throw new Error(`No rest: ${views.map(({ state }) => state)}`);
      }
      for (const { state } of views) expect(state).not.toMatch(/running|paused|starting/);
      const end = await session.runAll();
      expect(end.failed).toBeUndefined();
      expect(session.stale()).toEqual([]);
      for (const { status, state } of views) expect([state, status]).toEqual(["done", "fresh"]);
      const texts = views.map(({ source }) => source);
      expect(views.map(({ results }) => results)).toEqual(await clean(texts));
    }),
    { numRuns: 60, seed: 20261123 },
  );
});

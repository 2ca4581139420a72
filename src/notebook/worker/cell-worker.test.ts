import { setImmediate } from "node:timers/promises";
import { runInThisContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { compile } from "../compile/index.ts";
import type { FromWorker, ToWorker } from "../protocol/messages.ts";
import { CellWorker } from "./cell-worker.ts";

type Ended = FromWorker & { type: "done" | "failed" | "stopped" };

const posted: FromWorker[] = [];
const worker = new CellWorker({
  post: (message) => posted.push(structuredClone(message)),
  nextTurn: () => setImmediate(),
  addresses: new Map(),
  evaluate: (code, cell) => runInThisContext(code, { filename: `cell:///${cell}.ts` }),
});
let count = 0;

/** Starts a cell; `until` waits for a message of its run. */
function start(source: string, more: Partial<ToWorker & { type: "run" }> = {}) {
  const cell = "train";
  const run = ++count;
  const compiled = compile(source, cell);
  if ("message" in compiled) throw new Error(compiled.message);
  const { code } = compiled;
  worker.receive({
    type: "run",
    run,
    cell,
    code,
    seed: "lesson/train",
    forget: [],
    imports: [],
    inputs: {},
    declaredBy: {},
    ...more,
  });
  const own = () => posted.filter((message) => "run" in message && message.run === run);
  const until = async <Type extends FromWorker["type"]>(type: Type, nth = 1) => {
    for (let turn = 0; turn < 100_000; turn++) {
      const found = own().filter((message) => message.type === type);
      if (found.length >= nth) return found[nth - 1] as FromWorker & { type: Type };
      await setImmediate();
    }
    throw new Error(`No ‘${type}’ came.`);
  };
  const ended = async () => {
    for (;;) {
      const last = own().find(({ type }) => ["done", "failed", "stopped"].includes(type));
      if (last) return last as Ended;
      await setImmediate();
    }
  };
  const values = () =>
    own().flatMap((message) =>
      message.type === "output" && message.output.kind === "value" ? [message.output.value] : [],
    );
  return { run, until, ended, values };
}

const tell = (type: "stop" | "pause" | "step" | "resume", { run }: { run: number }) =>
  worker.receive({ type, run });

const counting = `import { show } from "notebook";
let rounds = 0;
while (rounds < 1e9) { rounds++; await new Promise((go) => setTimeout(go, 1)); if (go) break; }
show("drawn", Math.random());`;

describe("an error", () => {
  test("of a name that was not imported says how to import it", async () => {
    const ended = await start("lineChart('loss');").ended();
    expect(ended).toMatchObject({
      type: "failed",
      error: { advice: 'Import it: import { lineChart } from "notebook".' },
    });
  });

  test("of something undefined is explained from the reader's own line", async () => {
    const ended = await start("const model = undefined;\nmodel.layers.length;").ended();
    expect(ended).toMatchObject({ error: { line: 2, advice: /‘model’ has no value here/ } });
  });
});

describe("a paused cell", () => {
  test("waits, goes on a round at a time, and ends as if nothing had been", async () => {
    await start("let go = false;").ended();
    const cell = start(counting);
    await cell.until("checkpoint");
    tell("pause", cell);
    expect(await cell.until("paused")).toMatchObject({ line: 3 });
    const rounds = Reflect.get(globalThis, "rounds");
    tell("step", cell);
    await cell.until("paused", 2);
    expect(Reflect.get(globalThis, "rounds")).toBe(rounds + 1);

    const look = start(
      `import { show } from "notebook"; show("r", rounds); show("m", Math.random()); go = true;`,
    );
    expect(await look.ended()).toMatchObject({ type: "done", changed: ["go"] });
    expect(look.values()[0]).toBe(rounds + 1);

    tell("resume", cell);
    const ended = await cell.ended();
    expect(ended).toMatchObject({ type: "done" });
    expect(ended.changed).not.toContain("go");
    expect(cell.values()).toEqual(look.values().slice(1));
  });

  test("can be stopped, with everything kept", async () => {
    await start("let go = false;").ended();
    const cell = start(counting);
    await cell.until("checkpoint");
    tell("pause", cell);
    await cell.until("paused");
    tell("stop", cell);
    expect(await cell.ended()).toMatchObject({ type: "stopped" });
    expect(Reflect.get(globalThis, "rounds")).toBeGreaterThan(0);
  });

  test("goes on only when the cell that runs meanwhile has ended", async () => {
    await start("let go = true;").ended();
    const cell = start(counting.replace("if (go)", "if (rounds > 100)"));
    await cell.until("checkpoint");
    tell("pause", cell);
    await cell.until("paused");
    const rounds = Reflect.get(globalThis, "rounds");
    const other = start("await new Promise((go) => setTimeout(go, 30)); const seen = rounds;");
    tell("resume", cell);
    await other.ended();
    expect(Reflect.get(globalThis, "seen")).toBe(rounds);
    expect(await cell.ended()).toMatchObject({ type: "done" });
  });
});

describe("a cell that waits", () => {
  test("is stopped at once, and never goes on", async () => {
    const cell = start(`let after = "nothing"; const before = 1;
const later = async () => { await new Promise((go) => setTimeout(go, 20)); after = "its function"; };
const both = later();
await new Promise((go) => setTimeout(go, 20)); after = "the cell";`);
    await setImmediate();
    tell("stop", cell);
    expect(await cell.ended()).toMatchObject({ type: "stopped" });
    await new Promise((go) => setTimeout(go, 60));
    expect(Reflect.get(globalThis, "after")).toBe("nothing");
    expect(await start("const seen = before;").ended()).toMatchObject({ type: "done" });
  });

  test("for data is stopped too", async () => {
    const cell = start(
      'import { digits } from "hidden-layers/data"; const set = await digits({ train: 10 });',
    );
    await setImmediate();
    tell("stop", cell);
    expect(await cell.ended()).toMatchObject({ type: "stopped" });
  });

  test("in a function of an earlier cell is stopped too", async () => {
    await start(`let reached = 0;
async function wait() { await new Promise((go) => setTimeout(go, 20)); reached++; }
await wait();`).ended();
    const cell = start("await wait();");
    await setImmediate();
    tell("stop", cell);
    await cell.ended();
    await new Promise((go) => setTimeout(go, 60));
    expect(Reflect.get(globalThis, "reached")).toBe(1);
  });

  test("that was told to stop is not talked out of it", async () => {
    await start("let go = false;").ended();
    const cell = start(counting);
    await cell.until("checkpoint");
    tell("pause", cell);
    await cell.until("paused");
    const other = start("await new Promise((go) => setTimeout(go, 20));");
    tell("stop", cell);
    tell("resume", cell);
    await other.ended();
    expect(await cell.ended()).toMatchObject({ type: "stopped" });
  });
});

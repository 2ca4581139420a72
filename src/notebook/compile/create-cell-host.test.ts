import { describe, expect, test } from "vitest";
import type { Checkpoint, CheckpointAnswer } from "./cell-host.ts";
import { CellContext } from "./testing/cell-context.ts";

/** Runs a cell that pauses whenever its loops look at the clock; `answers` come in turn, then "go". */
async function pauses(source: string, answers: CheckpointAnswer[] = [], step = 100) {
  const seen: Checkpoint[] = [];
  let now = 0;
  const clock = () => {
    now += step;
    return now;
  };
  const checkpoint = async (at: Checkpoint) => {
    seen.push(at);
    return answers.shift() ?? "go";
  };
  const context = new CellContext({ clock, checkpoint });
  const outcome = await context.run(source);
  return { seen, outcome, value: (expression: string) => context.value(expression) };
}

describe("a loop", () => {
  test("of the cell pauses at the start of its rounds", async () => {
    const { seen, value } = await pauses("let n = 0;\nwhile (n < 3) n++");
    expect(seen).toEqual(Array(3).fill({ line: 2, depth: 0 }));
    expect(value("n")).toBe(3);
  });

  test("that counts says how far it is", async () => {
    const { seen } = await pauses("for (let i = 2; i <= 6; i += 2);");
    expect(seen.map(({ progress }) => progress)).toEqual([
      { done: 0, total: 3 },
      { done: 1, total: 3 },
      { done: 2, total: 3 },
    ]);
  });

  test("inside another reports the outer one's progress", async () => {
    const { seen } = await pauses(
      "const all = [1, 2];\nfor (let i = 0; i < all.length; i++)\n  for (let i = 0; i < 2; i++) {}",
    );
    expect(seen.map(({ line, depth, progress }) => [line, depth, progress?.done])).toEqual([
      [2, 0, 0],
      [3, 1, 0],
      [3, 1, 0],
      [2, 0, 1],
      [3, 1, 1],
      [3, 1, 1],
    ]);
  });

  test("that counts by a name which its body declares anew says nothing", async () => {
    const { seen } = await pauses("let n = 2; for (let i = 0; i < n; i++) { let n = 5; n++ }");
    expect(seen.map(({ progress }) => progress)).toEqual([undefined, undefined]);
  });

  test("of any kind, with labels and jumps, does what it did without pauses", async () => {
    const { value, seen } = await pauses(`
      const log = [];
      outer: for (const a of [1, 2, 3]) {
        for (const b in { x: 1, y: 2 }) {
          if (a === 2) continue outer;
          if (a === 3) break outer;
          log.push(a + b);
        }
      }
      let i = 0;
      do i++; while (i < 2)
      for await (const c of [Promise.resolve(7)]) log.push(c);
      if (i) for (;;) break; else log.push("no");
      try { while (true) { throw 8 } } catch (thrown) { log.push(thrown) }
      log.push(i);
    `);
    expect(value("log")).toEqual(["1x", "1y", 7, 8, 2]);
    expect(seen.length).toBe(12);
  });

  test("in a function never pauses", async () => {
    const { seen } = await pauses(`
      function f() { for (const a of [1]) {} }
      f(); [1].forEach(() => { for (;;) break });
      class A { static { for (;;) break } m() { while (true) break } }
      new A().m();
    `);
    expect(seen).toEqual([]);
  });

  test("that is stopped keeps what it did, and can't go on by catching", async () => {
    const { outcome, value } = await pauses(
      "let n = 0; try { while (true) n++ } catch {} finally { n = -1 }",
      ["go", "go", "stop"],
    );
    expect(outcome).toBe("stopped");
    expect(value("n")).toBe(2);
  });

  test("looks at the clock less often when its rounds are short", async () => {
    const { seen } = await pauses("for (let i = 0; i < 1000; i++) {}", [], 0.5);
    expect(seen.length).toBe(0);
  });

  test("pauses each round while the reader steps", async () => {
    const { seen } = await pauses(
      "for (let i = 0; i < 5000; i++) {}",
      ["step", "step", "step", "go"],
      0.9,
    );
    const rounds = seen.map(({ progress }) => progress?.done ?? -1);
    expect(rounds.slice(0, 4).map((round) => round - (rounds[0] ?? 0))).toEqual([0, 1, 2, 3]);
  });

  test("without a page to ask never pauses", async () => {
    const context = new CellContext();
    expect(await context.run("let n = 0; while (n < 100) n++")).toBe("done");
    expect(context.value("n")).toBe(100);
  });
});

test("a name that the browser keeps is refused with a message", async () => {
  const global = Object.defineProperty({}, "top", { value: 1, configurable: false });
  const context = new CellContext({ global });
  const running = context.runner.run("", () => {
    const { $cell } = global as { $cell: (body: (host: object) => Promise<void>) => void };
    $cell(async (host) => (host as { constants(values: object): void }).constants({ top: 2 }));
  });
  await expect(running).rejects.toThrow("‘top’ belongs to the browser. Choose another name.");
  expect("$cell" in global).toBe(false);
});

test("a run does not take for its own what another changed while it was paused", async () => {
  let now = 0;
  const context = new CellContext({
    clock: () => {
      now += 100;
      return now;
    },
    checkpoint: async () => {
      if (context.value("typeof other") === "undefined") await context.run("let other = 1");
      return "go";
    },
  });
  await context.run("let own = 0;\nwhile (own < 2) own++");
  expect(context.value("other")).toBe(1);
  expect(context.runner.changed()).toEqual(["own"]);
});

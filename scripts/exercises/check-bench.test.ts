import { afterAll, describe, expect, test } from "vitest";
import { CheckBench } from "./check-bench.ts";

const bench = new CheckBench();
afterAll(() => bench.close());

const patience = { working: 2, waiting: 0.5 };
const check = `import { expect } from "exercise";
expect(double(4)).mistake(16, "That is the square.").equal(8, "twice 4");
expect(double(0.5)).near(1, "twice a half");`;

const checked = (answer: string, { seeds = [0], by = check } = {}) =>
  bench.run({ exercise: "double-it", answer, check: by, needs: ["double"], seeds }, patience);

const right = "const double = (x: number) => 2 * x;";
const wrong = "const double = (x: number) => 3 * x;";

describe("an answer", () => {
  test("that is right passes, for each of the seeds", async () => {
    expect(await checked(right)).toMatchObject({
      state: "passed",
      sentence: "Right: all 2 checks hold.",
    });
    const outcome = await checked(right, { seeds: [0, 1, 2] });
    expect(outcome).toMatchObject({ state: "passed", sentence: /3 different sets of random/ });
  });

  // The processor's clock ticks in milliseconds: less work than that counts as none.
  test("has its processor time with it", async () => {
    const working = `let sum = 0;\nfor (let i = 0; i < 3e7; i++) sum += Math.sqrt(i);\n${right}`;
    expect((await checked(working)).seconds).toBeGreaterThan(0);
  });

  test("that is wrong is told how", async () => {
    expect(await checked("const double = (x: number) => x * x;")).toMatchObject({
      state: "missed",
      checks: [{ held: false, mistake: "That is the square." }],
    });
  });

  test("that fails with some random numbers only is told in which try", async () => {
    const lucky =
      "let tries = 0; const sign = Math.random() < 0.5 ? 2 : 3; const double = (x) => sign * x;";
    const { state, sentence } = await checked(lucky, { seeds: [0, 1, 2, 3, 4, 5, 6, 7] });
    expect(state).toBe("missed");
    expect(sentence).toMatch(/try|not hold/);
  });

  test("gets other random numbers than its check", async () => {
    const by = `import { expect } from "exercise"; expect(double() === Math.random()).equal(false, "it");`;
    const answer = "const first = Math.random(); const double = () => first;";
    expect(await checked(answer, { by })).toMatchObject({ state: "passed" });
  });
});

/** Each must be told something, and must not harm the answers that come after it. */
const hostile: [string, string, object][] = [
  ["declares its own ‘expect’", `${wrong} const expect = () => ({ equal() {} });`, {}],
  ["puts ‘expect’ into the global object", `${wrong} globalThis.expect = () => {};`, {}],
  [
    "compares in its own way",
    `Object.is = () => true; Math.abs = () => 0; Math.max = () => 1e9; Number.isFinite = () => true; ${wrong}`,
    {},
  ],
  [
    "has lists of its own",
    `Object.assign(Array.prototype, { every: () => true, filter: () => [], find() {}, push: () => 0 }); ${wrong}`,
    {},
  ],
  [
    "takes every promise for kept",
    `Promise.prototype.then = function (f) { f(); return this; }; ${wrong}`,
    {},
  ],
  [
    "takes no promise for kept",
    `Promise.prototype.then = () => new Promise(() => {}); ${right}`,
    {},
  ],
  [
    "throws what a check throws",
    `const failure = new Error("!"); failure.name = "CheckFailure"; const double = () => { throw failure; };`,
    { error: { name: "CheckFailure" } },
  ],
  [
    "throws that at once",
    `${wrong} const failure = new Error("!"); failure.name = "CheckFailure"; throw failure;`,
    { sentence: /failed before/ },
  ],
  [
    "throws no error",
    `const double = () => { throw "no"; };`,
    { sentence: /Something was thrown/ },
  ],
  ["posts a verdict", `globalThis.postMessage?.({ type: "done", run: 2 }); ${wrong}`, {}],
  [
    "gives what throws when it is looked at",
    `const double = () => new Proxy({}, { get() { throw Error("!"); }, has() { throw Error("!"); } });`,
    {},
  ],
  ["gives what turns into a number", `const double = () => ({ valueOf: () => 8 });`, {}],
  ["never ends", "const double = () => { while (true); };", { sentence: /ended after 2 seconds/ }],
  [
    "waits for ever",
    `${right} await new Promise(() => {});`,
    { sentence: /ended after 0.5 seconds/ },
  ],
  [
    "calls itself without end",
    "const double = (x: number): number => double(x) + 1;",
    { error: { advice: /calls itself without end/ } },
  ],
  [
    "has names of the browser",
    `${wrong} const performance = 0.9; const setTimeout = 1; const URL = "";`,
    {},
  ],
  ["stops the clock", `performance.now = () => NaN; ${wrong}`, {}],
  [
    "fails later",
    `setTimeout(() => { throw Error("later"); }, 1); void Promise.reject(Error("!")); ${wrong}`,
    {},
  ],
  ["ends its thread", "const double = () => process.exit(0);", {}],
  [
    "takes all memory",
    "const double = () => { const all = []; for (;;) all.push(new Array(1e5).fill(all)); };",
    {},
  ],
  [
    "gives a text without end",
    `const double = () => ({ ["x".repeat(1e6)]: "y".repeat(1e6) });`,
    {},
  ],
  [
    "shows without end",
    `${wrong} for (let i = 0; i < 1e4; i++) console.log("x".repeat(1000));`,
    {},
  ],
];

describe("an answer that cheats does not pass, and harms none after it:", () => {
  test.each(hostile)("one that %s", async (_, answer, told) => {
    const outcome = await checked(answer);
    expect(outcome).toMatchObject({ state: "missed", sentence: expect.any(String), ...told });
    expect(await checked(right)).toMatchObject({ state: "passed" });
  });
});

import { expect, test } from "@playwright/test";
import { lesson } from "./cell.ts";
import type { Engine } from "./engines/engine.ts";
import { openFirefox } from "./engines/firefox.ts";
import { openWebKit } from "./engines/webkit.ts";

// One after the other: of two WebKit windows on one screen, the covered one may be given no time.
test.describe.configure({ mode: "default", timeout: 480_000 });

const engines = [
  { name: "Firefox", package: "firefox-esr", open: openFirefox },
  { name: "WebKit", package: "webkit2gtk-driver and xvfb", open: openWebKit },
];

const journeys = [
  { does: "reads, runs, edits, stops and errs", steps: [read, run, edit, stop, err] },
  { does: "moves a slider, draws, pauses and goes on", steps: [slide, draw, pause] },
];

for (const { name, package: needed, open } of engines) {
  for (const { does, steps } of journeys) {
    test(`a reader with ${name} ${does} like one with Chromium`, async ({ baseURL }) => {
      const engine = await open();
      test.skip(engine === undefined, `${name} is not installed (Debian: ${needed}).`);
      if (engine === undefined) return;
      test.info().annotations.push({ type: "engine", description: engine.version });
      try {
        await engine.open(new URL(lesson, baseURL).href);
        for (const step of steps) await step(engine);
      } finally {
        await engine.close();
      }
    });
  }
}

const cell = (name: string) => `notebook-cell[data-name="${name}"]`;
const query = (selector: string) => `document.querySelector(${JSON.stringify(selector)})`;

async function read(engine: Engine): Promise<void> {
  expect(await engine.evaluate(`${query("h1")}.textContent`)).toContain("difference");
  expect(
    await engine.evaluate('document.querySelectorAll(".cell-outputs .output").length'),
  ).toBeGreaterThan(10);
  const scrolls = "document.documentElement.scrollWidth > innerWidth";
  expect(await engine.evaluate(scrolls)).toBe(false);
}

/** A whole training run gives what was recorded in Node, to the last bit. */
async function run(engine: Engine): Promise<void> {
  const recorded = await results(engine, "race");
  await engine.evaluate(
    'document.querySelectorAll("details").forEach((details) => { details.open = true; })',
  );
  expect(Object.keys(recorded).length).toBeGreaterThan(0);
  // What opens above may still move the button under the pointer: then it is pressed again.
  const begun = `${query(cell("race"))}.dataset.state !== undefined`;
  for (let tries = 0; tries < 5 && !(await engine.evaluate(begun)); tries++) {
    await engine.click(`${cell("race")} button[data-action="run"]`).catch(() => {});
    await new Promise((go) => setTimeout(go, 1000));
  }
  expect(await ended(engine, "race")).toBe("done");
  expect(await results(engine, "race")).toEqual(recorded);
}

async function edit(engine: Engine): Promise<void> {
  await write(engine, "spiral", 'console.log("typed " + 6 * 7);');
  await engine.click(`${cell("spiral")} button[data-action="run"]`);
  expect(await ended(engine, "spiral")).toBe("done");
  expect(await outputs(engine, "spiral")).toContain("typed 42");
}

/** The value of a slider goes to the next run of its cell, which comes by itself. */
async function slide(engine: Engine): Promise<void> {
  const options = "{ from: 0, to: 4, step: 1, start: 1 }";
  await write(
    engine,
    "spiral",
    `import { slider } from "notebook"; console.log("got " + slider("Rate", ${options}));`,
  );
  await engine.click(`${cell("spiral")} button[data-action="run"]`);
  expect(await ended(engine, "spiral")).toBe("done");
  expect(await outputs(engine, "spiral")).toContain("got 1");
  const slider = query(`${cell("spiral")} input[type="range"]`);
  await engine.evaluate(
    `(${slider}.stepUp(2), ${slider}.dispatchEvent(new Event("input", { bubbles: true })))`,
  );
  await until(engine, `${query(`${cell("spiral")} .cell-outputs`)}.textContent.includes("got 3")`);
}

/** A touch of the pad is ink in the next run. */
async function draw(engine: Engine): Promise<void> {
  await write(
    engine,
    "spiral",
    'import { draw } from "notebook"; console.log("ink " + (draw("Digit") !== undefined));',
  );
  await engine.click(`${cell("spiral")} button[data-action="run"]`);
  expect(await ended(engine, "spiral")).toBe("done");
  expect(await outputs(engine, "spiral")).toContain("ink false");
  await engine.click(`${cell("spiral")} .cell-outputs canvas`);
  await until(
    engine,
    `${query(`${cell("spiral")} .cell-outputs`)}.textContent.includes("ink true")`,
  );
}

async function pause(engine: Engine): Promise<void> {
  await write(engine, "spiral", "let rounds = 0; while (rounds < 1e12) rounds++;");
  const press = (action: string) =>
    engine.click(`${cell("spiral")} button[data-action="${action}"]:not([hidden])`);
  const becomes = (state: string) =>
    until(engine, `${query(cell("spiral"))}.dataset.state === "${state}"`);
  await press("run");
  await until(engine, `${query(`${cell("spiral")} button[data-action="pause"]`)}.hidden === false`);
  await press("pause");
  await becomes("paused");
  await press("step");
  await becomes("paused");
  await press("resume");
  await becomes("running");
  await press("stop");
  expect(await ended(engine, "spiral")).toBe("partial");
}

async function stop(engine: Engine): Promise<void> {
  await write(engine, "spiral", "let count = 0; while (true) count++;");
  await engine.click(`${cell("spiral")} button[data-action="run"]`);
  // Before its first checkpoint, a busy machine may be too slow to stop it with its work kept.
  await until(engine, `${query(`${cell("spiral")} button[data-action="pause"]`)}.hidden === false`);
  await engine.click(`${cell("spiral")} button[data-action="stop"]`);
  expect(await ended(engine, "spiral")).toBe("partial");
}

async function err(engine: Engine): Promise<void> {
  await write(engine, "spiral", 'throw new Error("on purpose");');
  await engine.click(`${cell("spiral")} button[data-action="run"]`);
  expect(await ended(engine, "spiral")).toBe("failed");
  expect(await outputs(engine, "spiral")).toMatch(/on purpose/);
  expect(await outputs(engine, "spiral")).toMatch(/line 1/);
}

/** Puts other code into a cell, in whichever editor opens. */
async function write(engine: Engine, name: string, code: string): Promise<void> {
  const lines = `${cell(name)} .monaco-editor .view-lines`;
  const text = `(${query(lines)}?.textContent.replaceAll("\\u00a0", " ") ?? ${query(`${cell(name)} textarea`)}?.value)`;
  if ((await engine.evaluate(`${text} ?? ""`)) === "") {
    await engine.click(`${cell(name)} button[data-action="edit"]`);
    await until(engine, `(${text} ?? "") !== ""`);
  } else {
    await engine.click(`${cell(name)} :is(.view-line, textarea:not(.monaco-editor textarea))`);
  }
  await until(engine, `${query(cell(name))}.contains(document.activeElement)`);
  await engine.control("a");
  await engine.type(code);
  await until(engine, `${text}.includes(${JSON.stringify(code.slice(0, 12))})`);
}

async function ended(engine: Engine, name: string): Promise<unknown> {
  const state = `${query(cell(name))}.dataset.state`;
  await until(engine, `!["starting", "running", undefined].includes(${state})`);
  return engine.evaluate(state);
}

const outputs = (engine: Engine, name: string) =>
  engine.evaluate(`${query(`${cell(name)} .cell-outputs`)}.textContent`);

async function results(engine: Engine, name: string): Promise<object> {
  const all = JSON.stringify(`${cell(name)} .output-value:not(.output-measured)`);
  return (await engine.evaluate(`Object.fromEntries([...document.querySelectorAll(${all})].map(
    (row) => [row.querySelector(".output-name")?.textContent, row.querySelector("data")?.value ?? ""]))`)) as object;
}

async function until(engine: Engine, condition: string): Promise<void> {
  await expect
    .poll(() => engine.evaluate(condition), { message: condition, timeout: 240_000 })
    .toBe(true);
}

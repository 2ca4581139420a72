/**
 * `npm run measure`: how fast the built site answers in Chromium, as a table. Goals are those of a
 * quiet machine with two cores; nothing here is a test.
 */
import { existsSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "@playwright/test";
import { launchOptions } from "./find-browser.ts";
import { serve } from "./serve.ts";

const LESSON = "lessons/start/what-is-the-difference/";
const ROUNDS = 5;

interface Row {
  what: string;
  measured: string;
  goal: string;
}

if (!existsSync("dist/index.html")) throw new Error("There is no built site: npm run build first.");
const { address, server } = await serve({ folder: "dist", port: 4700 });
const browser = await chromium.launch(launchOptions());
try {
  const rows = [
    await scriptBytes(browser),
    await firstRun(browser, "cold"),
    await firstRun(browser, "warm"),
    await editToTyping(browser),
    await editToFullEditor(browser),
    await framesWhileTraining(browser),
    await twentyCharts(browser),
  ];
  console.table(Object.fromEntries(rows.map(({ what, ...rest }) => [what, rest])));
} finally {
  await browser.close();
  server.close();
}

/** Each time in a context of its own, so that nothing is in the cache. */
async function inLesson<Value>(browser: Browser, look: (page: Page) => Promise<Value>) {
  const context = await browser.newContext();
  const page = await context.newPage();
  try {
    await page.goto(new URL(LESSON, address).href, { waitUntil: "networkidle" });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    return await look(page);
  } finally {
    await context.close();
  }
}

async function scriptBytes(browser: Browser): Promise<Row> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (!/javascript/.test(response.headers()["content-type"] ?? "")) return;
    sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(new URL(LESSON, address).href, { waitUntil: "networkidle" });
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await context.close();
  return {
    what: "script before the first Run, gzip",
    measured: `${(total / 1000).toFixed(1)} kB`,
    goal: "30 kB",
  };
}

/** From the click to the first output of the run; cold is the first Run of a page. */
async function firstRun(browser: Browser, how: "cold" | "warm"): Promise<Row> {
  const times = await rounds(() =>
    inLesson(browser, async (page) => {
      if (how === "warm") {
        await runTimed(page, "networks");
        await page.locator('notebook-cell[data-name="networks"][data-state="done"]').waitFor();
      }
      return runTimed(page, "spiral");
    }),
  );
  return {
    what: `Run to first output, ${how}`,
    measured: milliseconds(times),
    goal: how === "cold" ? "800 ms" : "300 ms",
  };
}

function runTimed(page: Page, name: string): Promise<number> {
  return page.evaluate((name) => {
    const cell = document.querySelector<HTMLElement>(`notebook-cell[data-name="${name}"]`);
    const outputs = cell?.querySelector(".cell-outputs");
    const button = cell?.querySelector<HTMLButtonElement>('button[data-action="run"]');
    if (!outputs || !button) throw new Error(`There is no cell ${name}.`);
    return new Promise<number>((resolve) => {
      const start = performance.now();
      new MutationObserver((_, observer) => {
        observer.disconnect();
        resolve(performance.now() - start);
      }).observe(outputs, { childList: true, subtree: true });
      button.click();
    });
  }, name);
}

/** From the click, with nothing loaded before it, to a typed letter in the code. */
async function editToTyping(browser: Browser): Promise<Row> {
  const times = await rounds(() =>
    inLesson(browser, async (page) => {
      const start = await clickEdit(page);
      await page.waitForFunction(
        () => document.activeElement?.closest('notebook-cell[data-name="race"] .cell-code'),
        undefined,
        { polling: "raf" },
      );
      await page.keyboard.type("Q");
      await page.waitForFunction(
        () =>
          document
            .querySelector(
              'notebook-cell[data-name="race"] :is(.view-lines, pre:not(.cell-covered))',
            )
            ?.textContent.includes("Q"),
        undefined,
        { polling: "raf" },
      );
      return performance.now() - start;
    }),
  );
  return { what: "Edit to a typed letter", measured: milliseconds(times), goal: "1000 ms" };
}

async function editToFullEditor(browser: Browser): Promise<Row> {
  const times = await rounds(() =>
    inLesson(browser, async (page) => {
      const start = await clickEdit(page);
      await page.locator('notebook-cell[data-name="race"] .view-lines').waitFor();
      return performance.now() - start;
    }),
  );
  return { what: "Edit to the full editor", measured: milliseconds(times), goal: "–" };
}

async function clickEdit(page: Page): Promise<number> {
  const start = performance.now();
  await page.locator('notebook-cell[data-name="race"] button[data-action="edit"]').click();
  return start;
}

async function framesWhileTraining(browser: Browser): Promise<Row> {
  const longest = await rounds(() =>
    inLesson(browser, async (page) => {
      await runTimed(page, "race");
      return page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const cell = document.querySelector<HTMLElement>('notebook-cell[data-name="race"]');
            let before = performance.now();
            let longest = 0;
            const tick = (now: number) => {
              longest = Math.max(longest, now - before);
              before = now;
              if (cell?.dataset["state"] === "running") requestAnimationFrame(tick);
              else resolve(longest);
            };
            requestAnimationFrame(tick);
          }),
      );
    }),
  );
  return {
    what: "longest frame while training",
    measured: milliseconds(longest),
    goal: "50 ms",
  };
}

/** Twenty live charts of 2,000 points in one cell. */
async function twentyCharts(browser: Browser): Promise<Row> {
  const code = `import { lineChart } from "notebook";
const charts = Array.from({ length: 20 }, (_, i) => lineChart("Chart " + i));
for (let step = 0; step < 2000; step++) {
  for (const chart of charts) chart.add({ step, height: Math.sin(step / 50) });
}`;
  const times = await rounds(() =>
    inLesson(browser, async (page) => {
      await page.evaluate((code) => {
        const cell = document.querySelector('notebook-cell[data-name="spiral"]');
        return (cell as unknown as { rewrite(source: string): Promise<void> }).rewrite(code);
      }, code);
      const start = performance.now();
      await runTimed(page, "spiral");
      await page.locator('notebook-cell[data-name="spiral"][data-state="done"]').waitFor();
      return performance.now() - start;
    }),
  );
  return { what: "20 charts of 2,000 points", measured: milliseconds(times), goal: "–" };
}

async function rounds(measure: () => Promise<number>): Promise<number[]> {
  const values: number[] = [];
  for (let round = 0; round < ROUNDS; round++) values.push(await measure());
  return values.sort((a, b) => a - b);
}

/** The median, and the range. */
function milliseconds(sorted: readonly number[]): string {
  const [low, middle, high] = [0, Math.floor(sorted.length / 2), sorted.length - 1].map((at) =>
    Math.round(sorted[at] as number),
  );
  return `${middle} ms (${low} to ${high})`;
}

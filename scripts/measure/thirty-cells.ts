import type { Page } from "@playwright/test";
import { editTimed, longestFrame } from "./cell-actions.ts";
import { megabytes, milliseconds, type Reader, type Row, rounds } from "./reader.ts";

const lesson = "lessons/workshop/thirty-cells/";

/** A page of thirty cells: opened, run as a whole, and edited at its end. */
export async function thirtyCells(reader: Reader): Promise<Row[]> {
  const measured = await rounds(async () => {
    const open = await reader.fresh((page) => openTimed(page, reader.addressOf(lesson)));
    return reader.at(lesson, async (page) => {
      const run = await runAll(page);
      return { open, ...run, memory: await memory(page), edit: await editTimed(page, "sum") };
    });
  });
  const of = (key: keyof (typeof measured)[number]) => measured.map((round) => round[key]);
  return [
    { what: "30 cells: open, until loaded", goal: "", measured: milliseconds(of("open")) },
    { what: "30 cells: Run all", goal: "", measured: milliseconds(of("time")) },
    {
      what: "30 cells: longest frame meanwhile",
      goal: "50 ms",
      measured: milliseconds(of("frame")),
    },
    {
      what: "30 cells: script memory of the page then",
      goal: "",
      measured: megabytes(of("memory")),
    },
    {
      what: "30 cells: Edit the last to a letter",
      goal: "1000 ms",
      measured: milliseconds(of("edit")),
    },
  ];
}

async function openTimed(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: "load" });
  return page.evaluate(
    () =>
      (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).loadEventStart,
  );
}

async function runAll(page: Page): Promise<{ time: number; frame: number }> {
  const start = performance.now();
  await page.locator('lesson-bar button[data-order="all"]').click();
  const all = "notebook-cell[data-state=done]";
  const frame = await longestFrame(page, `body:not(:has(notebook-cell:not([data-state=done])))`);
  const done = await page.locator(all).count();
  if (done !== 30) throw new Error(`Only ${done} of 30 cells ran to their end.`);
  return { time: performance.now() - start, frame };
}

/** What is left of the page's objects after a collection. */
async function memory(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize;
}

import { expect, type Page, test } from "@playwright/test";
import { Cell, openLesson } from "./cell.ts";

/** Watches from now on how long the page goes without drawing a frame. */
async function watchFrames(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const watched = window as unknown as { longestGap: number };
    watched.longestGap = 0;
    let last = performance.now();
    const tick = (time: number) => {
      watched.longestGap = Math.max(watched.longestGap, time - last);
      last = time;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  return () => page.evaluate(() => (window as unknown as { longestGap: number }).longestGap);
}

const floods: [name: string, code: string, word: RegExp][] = [
  [
    "a million lines of a log",
    'for (let line = 0; line < 1e6; line++) console.log("line", line);',
    /… and 999,000 more lines, not shown\./,
  ],
  [
    "a hundred thousand tables",
    'import { table } from "notebook";\nfor (let n = 0; n < 1e5; n++) table([{ n, square: n * n }]);',
    /… and 99,800 more outputs, not shown\./,
  ],
];

for (const [name, code, word] of floods) {
  test(`${name} neither freeze the page nor fill it, and what was left out is said`, async ({
    page,
  }) => {
    await openLesson(page);
    const cell = new Cell(page, "spiral");
    await cell.write(code);
    const longestGap = await watchFrames(page);
    await cell.run.click();
    expect(await cell.ended()).toMatch(/^Done/);
    await expect(cell.outputs).toContainText(word);
    expect(await cell.outputs.locator("*").count()).toBeLessThan(10_000);
    const gap = await longestGap();
    test.info().annotations.push({ type: "longest gap", description: `${Math.round(gap)} ms` });
    expect(gap).toBeLessThan(5000);
  });
}

test("twenty charts that grow at once leave the page able to answer", async ({ page }) => {
  await openLesson(page);
  const cell = new Cell(page, "spiral");
  await cell.write(
    [
      'import { lineChart } from "notebook";',
      'const charts = Array.from({ length: 20 }, (_, n) => lineChart("Chart " + n));',
      "for (let step = 0; step < 20_000; step++) {",
      "  for (const chart of charts) chart.add({ step, sine: Math.sin(step / 999) });",
      "}",
    ].join("\n"),
  );
  const longestGap = await watchFrames(page);
  await cell.run.click();
  expect(await cell.ended()).toMatch(/^Done/);
  await expect(cell.outputs.locator("canvas")).toHaveCount(20);
  const table = cell.outputs.locator("details summary").first();
  await table.click();
  await expect(cell.outputs.locator("details").first()).toHaveAttribute("open", "");
  const gap = await longestGap();
  test.info().annotations.push({ type: "longest gap", description: `${Math.round(gap)} ms` });
  expect(gap).toBeLessThan(5000);
});

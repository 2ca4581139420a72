import { expect, test } from "@playwright/test";
import { Cell, openLesson } from "./cell.ts";

test("every cell, run in the page, gives the recorded numbers to the last bit", async ({
  page,
}) => {
  await openLesson(page);
  const names = await page
    .locator("notebook-cell:not([data-answer])")
    .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset["name"] ?? ""));
  let compared = 0;
  for (const name of names) {
    const cell = new Cell(page, name);
    const recorded = await cell.results();
    expect(await cell.runToEnd(120_000), name).toMatch(/^Done in/);
    expect(await cell.results(), name).toEqual(recorded);
    compared += Object.keys(recorded).length;
  }
  expect(compared).toBeGreaterThan(6);
  await expect(page.locator(".result-own").first()).toHaveText(/yours too/);
});

test("a network with one hidden layer of 128 reads 94 % of the test digits or more", async ({
  page,
}) => {
  await openLesson(page);
  const cell = new Cell(page, "reading");
  expect(await cell.runToEnd(120_000)).toMatch(/^Done in/);
  const results = await cell.results();
  expect(Number(results["test accuracy, one hidden layer"])).toBeGreaterThanOrEqual(0.94);
});

test("running a cell first runs the earlier ones it needs, and no others", async ({ page }) => {
  await openLesson(page);
  await new Cell(page, "race").runToEnd();
  for (const needed of ["spiral", "networks", "race"]) {
    await expect(new Cell(page, needed).place).toHaveAttribute("data-state", "done");
  }
  await expect(new Cell(page, "digits").place).not.toHaveAttribute("data-state", /./);
});

test("the loss curve is drawn while the training goes on, with progress and time", async ({
  page,
}) => {
  await openLesson(page);
  for (const name of ["digits", "readers"]) await new Cell(page, name).runToEnd();
  const cell = new Cell(page, "reading");
  await cell.run.click();
  await expect(cell.place).toHaveAttribute("data-state", "running");
  await expect(cell.outputs.locator("canvas")).toBeVisible();
  await cell.outputs.locator("canvas").scrollIntoViewIfNeeded();
  await expect(cell.place.locator("progress")).toBeVisible();
  await expect(cell.state).toHaveText(/Running, \d.*%/);
  const pictures = new Set<string>();
  while ((await cell.place.getAttribute("data-state")) === "running" && pictures.size < 4) {
    pictures.add(
      await cell.outputs
        .locator("canvas")
        .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL()),
    );
  }
  expect(pictures.size).toBeGreaterThan(2);
  expect(await cell.ended()).toMatch(/^Done in/);
});

test("Shift+Enter runs a cell and goes on to the next", async ({ page }) => {
  await openLesson(page);
  const first = new Cell(page, "spiral");
  await first.run.focus();
  await page.keyboard.press("Shift+Enter");
  expect(await first.ended()).toMatch(/^Done in/);
  await expect(new Cell(page, "networks").run).toBeFocused();
});

test("the reader's code reaches no network", async ({ page }) => {
  await openLesson(page);
  const cell = new Cell(page, "spiral");
  await cell.write(`const answer = await fetch("./").then(() => "reached", () => "refused");
console.log(answer, typeof indexedDB === "undefined" ? "" : indexedDB.constructor.name);`);
  await cell.runToEnd();
  await expect(cell.outputs).toContainText("refused");
});

import { expect, test } from "@playwright/test";
import { Cell, lesson } from "./cell.ts";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a lesson can be read: text, code, and what every cell showed its authors", async ({
    page,
  }) => {
    await page.goto(lesson);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("What is the difference?");
    for (const summary of await page.locator(".guess > details > summary").all())
      await summary.click();
    const cells = page.locator("notebook-cell:not([data-answer])");
    expect(await cells.count()).toBeGreaterThanOrEqual(6);
    for (const cell of await cells.all()) {
      await expect(cell.locator("pre code")).toContainText(/\w/);
      await expect(cell.locator(".cell-outputs .output").first()).toBeVisible();
      await expect(cell.locator("button[data-action]").first()).toBeHidden();
    }
    const race = new Cell(page, "race");
    await expect(race.outputs.locator("svg").first()).toBeVisible();
    await race.outputs.locator("details summary").first().click();
    await expect(race.outputs.locator("details table").first()).toBeVisible();
  });
});

test("code is coloured before anything runs", async ({ page }) => {
  await page.goto(lesson);
  const colours = await page
    .locator("notebook-cell pre code span")
    .evaluateAll((spans) => new Set(spans.map((span) => getComputedStyle(span).color)).size);
  expect(colours).toBeGreaterThan(3);
});

test("no page scrolls sideways on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  for (const address of ["./", lesson]) {
    await page.goto(address);
    const [width, scroll] = await page.evaluate(() => [
      document.documentElement.clientWidth,
      document.documentElement.scrollWidth,
    ]);
    expect(scroll, address).toBeLessThanOrEqual(width ?? 0);
  }
});

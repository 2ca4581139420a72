import { expect, type Page, test } from "@playwright/test";
import { Cell, openLesson } from "./cell.ts";

async function threeCells(page: Page) {
  await openLesson(page);
  const [first, second, third] = ["spiral", "networks", "race"].map((name) => new Cell(page, name));
  if (!first || !second || !third) throw new Error("Three cells are needed.");
  await first.write("const base = 2;\nconsole.log('base', base);");
  await second.write("const twice = base * 2;\nconsole.log('twice', twice);");
  await third.write("console.log('sum', base + twice);");
  return { first, second, third };
}

test("the menu of a cell runs those above it, by keyboard", async ({ page }) => {
  const { first, second, third } = await threeCells(page);
  await third.menu.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(third.menu).toBeFocused();
  await expect(third.state).toHaveText("2 cells ran.");
  await expect(first.outputs).toHaveText(/base 2/);
  await expect(second.outputs).toHaveText(/twice 4/);
  await expect(page.locator(".visually-hidden[role=status]")).toHaveText("2 cells ran.");
});

test("what is out of date says why, and runs until nothing is", async ({ page }) => {
  const { first, second, third } = await threeCells(page);
  expect(await third.runToEnd()).toMatch(/^Done/);
  await first.write("const base = 5;\nconsole.log('base', base);");
  await expect(third.state).toHaveText("Out of date: ‘spiral’ was edited.");
  const stale = page.getByRole("button", { name: "Run what is out of date (3)" });
  await stale.click();
  await expect(third.outputs).toHaveText(/sum 15/);
  await expect(second.outputs).toHaveText(/twice 10/);
  await expect(stale).toBeHidden();
});

test("Restart forgets all values, and running a cell brings what it needs back", async ({
  page,
}) => {
  const { first, third } = await threeCells(page);
  expect(await third.runToEnd()).toMatch(/^Done/);
  await page.getByRole("button", { name: "Restart" }).click();
  await expect(first.place).toHaveAttribute("data-state", "unrun");
  await expect(third.state).toHaveText("Not run since the restart.");
  expect(await third.runToEnd()).toMatch(/^Done/);
  await expect(first.place).toHaveAttribute("data-state", "done");
});

test("Reset lesson asks, takes all edits away, and can be undone", async ({ page }) => {
  const { first, third } = await threeCells(page);
  await page.getByRole("button", { name: "Reset lesson …" }).click();
  await page.getByRole("button", { name: "Keep my edits" }).click();
  await expect(first.reset).toBeVisible();
  await page.getByRole("button", { name: "Reset lesson …" }).click();
  await page.getByRole("button", { name: "Reset lesson", exact: true }).click();
  await expect(page.locator("lesson-bar")).toContainText("3 cells are as the author wrote them.");
  await expect(first.reset).toBeHidden();
  await page.getByRole("button", { name: "Undo the reset" }).click();
  await expect(first.reset).toBeVisible();
  await expect(third.place.locator(".view-lines")).toContainText("sum");
});

test("Run all runs every cell that is not up to date", async ({ page }) => {
  await openLesson(page);
  await page.getByRole("button", { name: "Run all" }).click();
  const cells = await page.locator("notebook-cell:not([data-answer])").count();
  await expect(page.locator("lesson-bar")).toContainText(`${cells} cells ran.`, {
    timeout: 180_000,
  });
  await page.getByRole("button", { name: "Run all" }).click();
  await expect(page.locator("lesson-bar")).toContainText("All cells are up to date already.");
});

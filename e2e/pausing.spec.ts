import { expect, type Page, test } from "@playwright/test";
import { Cell, openLesson } from "./cell.ts";

const counting = "let count = 0;\nfor (let i = 0; i < 1e9; i++) count += 1;";

async function pausedCell(page: Page): Promise<Cell> {
  await openLesson(page);
  const cell = new Cell(page, "spiral");
  await cell.write(counting);
  await cell.run.click();
  await cell.pause.click();
  await expect(cell.place).toHaveAttribute("data-state", "paused");
  return cell;
}

async function look(page: Page, expression: string): Promise<number> {
  const cell = new Cell(page, "networks");
  await cell.write(`import { show } from "notebook";\nshow("seen", ${expression});`);
  expect(await cell.runToEnd()).toMatch(/^Done/);
  return Number((await cell.results())["seen"]);
}

test("a loop pauses, goes a round at a time while another cell looks, and goes on", async ({
  page,
}) => {
  const cell = await pausedCell(page);
  await expect(cell.state).toHaveText(
    /^Paused in the loop on line 2, before round [\d,]+ of 1,000,000,000/,
  );
  await expect(cell.resume).toBeFocused();
  await expect(cell.run).toBeHidden();
  const before = await look(page, "count");
  await cell.step.click();
  await expect(cell.state).toContainText(`round ${(before + 2).toLocaleString("en")} `);
  expect(await look(page, "count")).toBe(before + 1);

  await cell.resume.click();
  await expect(cell.place).toHaveAttribute("data-state", "running");
  await expect(cell.step).toBeHidden();
  await cell.stop.click();
  expect(await cell.ended()).toMatch(/^Stopped .* kept/);
  expect(await look(page, "count")).toBeGreaterThan(before + 1);
});

test("a paused cell can be stopped, and by keyboard alone", async ({ page }) => {
  const cell = await pausedCell(page);
  await page.keyboard.press("Tab");
  await expect(cell.step).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(cell.stop).toBeFocused();
  await page.keyboard.press("Enter");
  expect(await cell.ended()).toMatch(/^Stopped .* kept/);
  await expect(cell.run).toBeFocused();
});

test("while a cell is paused, none may change what it sees", async ({ page }) => {
  await pausedCell(page);
  const other = new Cell(page, "networks");
  await other.write("count = 0;");
  await other.run.click();
  await expect(other.state).toHaveText(/‘spiral’ is paused.*Resume or stop/);
});

test("a cell that never ends beside a paused one ends the worker, and both say so", async ({
  page,
}) => {
  const cell = await pausedCell(page);
  const other = new Cell(page, "networks");
  await other.write("function forever() { while (true) {} }\nforever();");
  await other.run.click();
  await expect(other.state).toHaveText(/Running/);
  await other.stop.click();
  await expect(other.place).toHaveAttribute("data-state", "lost");
  await expect(cell.place).toHaveAttribute("data-state", "lost");
  await cell.write("const after = 1;");
  expect(await cell.runToEnd()).toMatch(/^Done/);
});

test("a cell without a loop of its own offers no pause", async ({ page }) => {
  await openLesson(page);
  const cell = new Cell(page, "spiral");
  await cell.write("await new Promise((go) => setTimeout(go, 1500));");
  await cell.run.click();
  await expect(cell.stop).toBeVisible();
  await expect(cell.pause).toBeHidden();
  expect(await cell.ended()).toMatch(/^Done/);
});

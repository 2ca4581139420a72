import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { Cell, openLesson } from "./cell.ts";

async function press(cell: Cell, order: string) {
  await cell.menu.click();
  await cell.place.getByRole("button", { name: order, exact: true }).click();
}

const order = (page: Page) =>
  page
    .locator("notebook-cell:not([data-answer])")
    .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset["name"]));

test("a cell of the reader's own runs in its place, and is found there again", async ({ page }) => {
  await openLesson(page);
  const spiral = new Cell(page, "spiral");
  const own = new Cell(page, "scratch-1");
  await spiral.write("let base = 2;\nconsole.log(base);");
  const networks = new Cell(page, "networks");
  await networks.write("console.log('base is', base);");
  expect(await networks.runToEnd()).toMatch(/^Done/);

  await press(spiral, "Add a cell below");
  await expect(own.place.locator(".monaco-editor.focused")).toBeVisible();
  await own.write("base += 5;");
  await page.keyboard.press("ControlOrMeta+Enter");
  expect(await own.ended()).toMatch(/^Done/);
  await expect(networks.state).toHaveText("Out of date: ‘scratch-1’ has come to stand above it.");
  expect(await networks.runToEnd()).toMatch(/^Done/);
  await expect(networks.outputs).toContainText("base is 7");

  await press(own, "Move down");
  await expect(own.state).toHaveText("Now below ‘networks’.");
  await expect(own.menu).toBeFocused();
  await expect(networks.state).toContainText("Out of date");
  await page.waitForTimeout(700);
  await page.reload();
  await expect(own.place.locator("pre code")).toHaveText("base += 5;");
  expect((await order(page)).slice(0, 3)).toEqual(["spiral", "networks", "scratch-1"]);
});

test("Delete takes it away, and Undo brings text and place back, by keyboard", async ({ page }) => {
  await openLesson(page);
  const own = new Cell(page, "scratch-1");
  await new Cell(page, "spiral").run.focus();
  await page.keyboard.press("Alt+Enter");
  await own.write("console.log('mine');");
  const before = await order(page);
  await own.menu.focus();
  await page.keyboard.press("Enter");
  await own.place.getByRole("button", { name: "Delete", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(own.place).toBeHidden();
  await expect(page.getByRole("button", { name: "Undo", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(own.place.locator("pre code")).toHaveText("console.log('mine');");
  await expect(own.run).toBeFocused();
  expect(await order(page)).toEqual(before);

  await page.getByRole("button", { name: "Reset lesson …" }).click();
  await page.getByRole("button", { name: "Reset lesson", exact: true }).click();
  await expect(page.locator("lesson-bar")).toContainText("1 cell of yours is removed.");
  await expect(own.place).toBeHidden();
  await page.getByRole("button", { name: "Undo the reset" }).click();
  await expect(own.place).toBeVisible();
  expect(await order(page)).toEqual(before);
});

test("a cell that runs is neither deleted nor reset with the lesson before it is stopped", async ({
  page,
}) => {
  await openLesson(page);
  await new Cell(page, "spiral").run.focus();
  await page.keyboard.press("Alt+Enter");
  const own = new Cell(page, "scratch-1");
  await own.write("while (true) await new Promise((go) => setTimeout(go, 20));");
  await own.run.click();
  await expect(own.place).toHaveAttribute("data-state", "running");
  await press(own, "Delete");
  await expect(own.state).toHaveText(/^Running, .*‘scratch-1’ runs: stop it first\.$/);
  await page.waitForTimeout(1000);
  await expect(own.state).toContainText("stop it first");
  const reset = page.getByRole("button", { name: "Reset lesson …" });
  await reset.click();
  await page.getByRole("button", { name: "Reset lesson", exact: true }).click();
  await expect(page.locator("lesson-bar")).toContainText("‘scratch-1’ runs: stop it first.");
  await expect(reset).toBeFocused();
  await own.stop.click();
  expect(await own.ended()).toMatch(/^Stopped/);
  await press(own, "Delete");
  await expect(own.place).toBeHidden();
});

test("what was changed in a cell is shown line by line, and Reset can be undone", async ({
  page,
}) => {
  await openLesson(page);
  const cell = new Cell(page, "spiral");
  const original = (await cell.place.locator("pre code").textContent()) ?? "";
  await cell.write(`${original}\nconsole.log("mine");`);
  await press(cell, "Show what you changed");
  const changes = cell.place.getByRole("region", { name: /1 added$/ });
  await expect(changes.getByRole("listitem").last()).toHaveText('+added: console.log("mine");');
  await press(cell, "Hide what you changed");
  await expect(changes).toBeHidden();
  await cell.reset.click();
  await expect(cell.reset).toBeHidden();
  await cell.place.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(cell.reset).toBeVisible();
  await expect(cell.place.locator(".view-lines")).toContainText("mine");
});

test("? shows all keys, and gives the focus back", async ({ page }) => {
  await openLesson(page);
  const cell = new Cell(page, "spiral");
  await cell.run.focus();
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keys" });
  await expect(sheet).toContainText("runs the cell and goes on to the next");
  await expect(sheet.getByRole("heading", { name: "Keys", exact: true })).toBeInViewport();
  const { violations } = await new AxeBuilder({ page }).include("dialog").analyze();
  expect(violations).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(cell.run).toBeFocused();
  await cell.write("const why = 1");
  await page.keyboard.press("?");
  await expect(cell.place.locator(".view-lines")).toContainText("const why = 1?");
  await expect(sheet).toBeHidden();
});

test.describe("on a touch screen", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

  test("cells are added, formatted and deleted with the plain editor", async ({ page }) => {
    await openLesson(page);
    const own = new Cell(page, "scratch-1");
    await press(new Cell(page, "spiral"), "Add a cell below");
    const area = own.place.locator("textarea");
    await expect(area).toBeFocused();
    await area.fill("for(const a of [1,2]){\nconsole.log( a )\n}");
    await press(own, "Format the code");
    await expect(area).toHaveValue("for (const a of [1, 2]) {\n  console.log(a)\n}");
    await own.run.tap();
    expect(await own.ended()).toMatch(/^Done/);
    await own.menu.tap();
    await expect(own.place.getByRole("button", { name: "Run the cells above" })).toBeInViewport();
    await own.place.getByRole("button", { name: "Delete", exact: true }).tap();
    await expect(own.place).toBeHidden();
    await page.getByRole("button", { name: "Undo", exact: true }).tap();
    await expect(own.outputs).toContainText("2");
  });
});

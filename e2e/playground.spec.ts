import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { Cell, lesson, openLesson } from "./cell.ts";

const playground = "./playground/";
const cells = (page: Page) => page.locator("own-cells > notebook-cell");

async function use(page: Page, title: string) {
  await page.getByRole("button", { name: `Add “${title}”` }).click();
}

test("a data set becomes a cell, and a cell of one's own goes on with it", async ({ page }) => {
  await page.goto(playground);
  await expect(page.getByText("There is no cell here yet.")).toBeVisible();
  await use(page, "moons");
  await expect(new Cell(page, "scratch-1").run).toBeFocused();
  await expect(page.getByText("There is no cell here yet.")).toBeHidden();
  await page.getByRole("button", { name: "Add a cell", exact: true }).click();
  const own = new Cell(page, "scratch-2");
  await expect(own.place.locator(".monaco-editor.focused")).toBeVisible();
  await own.write("console.log('labels', labels.shape);");
  expect(await own.runToEnd()).toMatch(/^Done/);
  await expect(own.outputs).toContainText("400");
  await expect(new Cell(page, "scratch-1").place).toHaveAttribute("data-state", "done");
});

test("what is there is found again, and Start anew can be undone", async ({ page }) => {
  await page.goto(playground);
  await use(page, "A network on the spiral");
  await expect(cells(page)).toHaveCount(3);
  await expect(new Cell(page, "scratch-1").run).toBeFocused();
  expect(await new Cell(page, "scratch-3").runToEnd()).toMatch(/^Done/);
  await page.reload();
  await expect(cells(page)).toHaveCount(3);
  await expect(cells(page).last()).toContainText("decisionMap(network, points)");
  await expect(cells(page).first()).not.toHaveAttribute("data-state", /./);

  await page.getByRole("button", { name: "Start anew …" }).click();
  await page.getByRole("button", { name: "Start anew", exact: true }).click();
  await expect(cells(page)).toHaveCount(0);
  await expect(page.locator("lesson-bar")).toContainText("3 cells of yours are removed.");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(cells(page)).toHaveCount(3);
  await page.reload();
  await expect(cells(page)).toHaveCount(3);
  await expect(cells(page).first()).toContainText("spiral({");
});

test("a link shows its cells, runs nothing, and adds them below what the reader has", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(playground);
  await use(page, "A network on the spiral");
  await expect(cells(page)).toHaveCount(3);
  await page.getByRole("button", { name: "Copy a link to all cells" }).click();
  await expect(page.locator(".playground-state")).toContainText("Copied a link to all 3 cells.");
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const other = await (await context.browser()?.newContext())?.newPage();
  if (!other) throw new Error("There is no other page.");
  await other.goto(playground);
  await use(other, "xor");
  await expect(cells(other)).toHaveCount(1);
  await other.waitForTimeout(700);
  await other.goto(link);
  await other.reload();
  const offer = other.locator(".cell-older");
  await expect(offer).toContainText("A link brought 3 cells");
  await expect(offer).toContainText("Nothing of it runs before you add it");
  await expect(cells(other)).toHaveCount(1);
  await offer.getByRole("button", { name: "Add 3 cells" }).click();
  await expect(cells(other)).toHaveCount(4);
  await expect(new Cell(other, "scratch-2").run).toBeFocused();
  await expect(cells(other).first()).toContainText("xor()");
  await expect(other.locator("[data-state]")).toHaveCount(0);
  await other.waitForTimeout(700);
  await other.reload();
  await expect(cells(other)).toHaveCount(4);
  await expect(offer).toHaveCount(0);
  await other.context().close();
});

test("a damaged link says so and leaves the playground as it is", async ({ page }) => {
  await page.goto(`${playground}#cells=AAAA`);
  await expect(page.locator(".cell-older")).toHaveText(
    "The code in this link is damaged. Ask for the link again.",
  );
});

test("a lesson's cell opens in the playground as it is edited, with what it needs, below the reader's own", async ({
  page,
  context,
}) => {
  await page.goto(playground);
  await use(page, "xor");
  await page.waitForTimeout(700);
  await openLesson(page);
  await new Cell(page, "spiral").write(
    'import { spiral } from "hidden-layers/data";\nimport { show } from "notebook";\nconst points = spiral({ perClass: 7 });',
  );
  const race = new Cell(page, "networks");
  await race.write("show('how many', points.labels.size);");
  await race.menu.click();
  const opening = context.waitForEvent("page");
  await race.place.getByRole("button", { name: "Open in the playground" }).click();
  const opened = await opening;
  await expect(race.state).toHaveText("Opened in the playground, with the cell it needs.");
  await expect(cells(opened)).toHaveCount(3);
  await expect(cells(opened).first()).toContainText("xor()");
  await expect(cells(opened).nth(1)).toContainText("// From “What is the difference?”: networks");
  const carried = new Cell(opened, "scratch-3");
  await expect(carried.run).toBeFocused();
  await expect(carried.place).not.toHaveAttribute("data-state", /./);
  expect(await carried.runToEnd()).toMatch(/^Done/);
  expect(await carried.results()).toEqual({ "how many": "14" });
  await expect(page).toHaveURL(new RegExp(lesson.slice(1)));
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the playground shows its examples and data sets with their code", async ({ page }) => {
    await page.goto(playground);
    await expect(page.getByText("Cells need JavaScript.")).toBeVisible();
    await page.locator("#use-penguins summary").click();
    await expect(page.locator("#use-penguins pre")).toContainText("await penguins()");
    await expect(page.getByRole("button", { name: "Add a cell" })).toBeHidden();
  });
});

for (const width of [360, 1440]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`the playground can be used by everyone, ${width} pixels wide, ${colorScheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 780 });
      await page.goto(playground);
      await use(page, "blobs");
      await expect(cells(page)).toHaveCount(1);
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scroll).toBeLessThanOrEqual(width);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  }
}

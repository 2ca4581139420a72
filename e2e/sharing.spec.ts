import { deflateRawSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { Cell, lesson, openLesson } from "./cell.ts";

const code = 'import { show } from "notebook";\nshow("answer", 6 * 7);';

test("a link to a cell's code shows it with a warning, and runs it only when asked to", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openLesson(page);
  const cell = new Cell(page, "spiral");
  await cell.write(code);
  await page.keyboard.press("Escape");
  await cell.place.locator(".cell-menu > summary").click();
  await cell.place.getByRole("button", { name: "Copy a link to this code" }).click();
  await expect(cell.state).toHaveText("Copied a link to this code.");
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const other = await (await context.browser()?.newContext())?.newPage();
  if (!other) throw new Error("There is no other page.");
  await other.goto(link);
  const offer = other.locator(".cell-older");
  await expect(offer).toContainText("Code that came with the link");
  await expect(offer).toContainText("It runs only when you put it into the cell");
  await expect(offer.locator("pre")).toHaveText(code);
  const received = new Cell(other, "spiral");
  await expect(received.place).not.toHaveAttribute("data-state", /./);
  await expect(received.place.locator("pre code")).not.toContainText("6 * 7");

  await offer.getByRole("button", { name: "Use it here" }).click();
  await expect(received.place.locator("pre code")).toHaveText(code);
  await expect(received.place).not.toHaveAttribute("data-state", /./);
  expect(await received.runToEnd()).toMatch(/^Done/);
  expect(await received.results()).toEqual({ answer: "42" });
  await other.context().close();
});

test("a damaged link says so and leaves the lesson as it is", async ({ page }) => {
  await page.goto(`${lesson}#code=spiral.AAAA`);
  await expect(page.locator(".cell-older")).toHaveText(
    "The code in this link is damaged. Ask for the link again.",
  );
  expect(await new Cell(page, "spiral").runToEnd()).toMatch(/^Done/);
});

test("code of a cell that is not in the lesson is offered as a new one, beside the reader's own", async ({
  page,
}) => {
  const link = (name: string) =>
    `${lesson}#code=${name}.${deflateRawSync("console.log('theirs');").toString("base64url")}`;
  await openLesson(page);
  await new Cell(page, "spiral").run.focus();
  await page.keyboard.press("Alt+Enter");
  const mine = new Cell(page, "scratch-1");
  await mine.write("console.log('mine');");
  await page.keyboard.press("Escape");
  await page.waitForTimeout(700);

  await page.goto(link("scratch-1"));
  const offer = page.locator(".cell-older");
  await expect(offer).toContainText("They added it to this lesson as a cell of their own.");
  await offer.getByRole("button", { name: "Add it as a new cell" }).click();
  const theirs = new Cell(page, "scratch-2");
  await expect(theirs.run).toBeFocused();
  await expect(theirs.place.locator("pre code")).toHaveText("console.log('theirs');");
  await expect(theirs.place).not.toHaveAttribute("data-state", /./);
  await expect(mine.place).toContainText("console.log('mine');");
  await page.waitForTimeout(700);

  await page.goto(link("gone"));
  await page.reload();
  await expect(theirs.place).toContainText("theirs");
  await expect(offer).toContainText("a cell that this lesson does not have now");
});

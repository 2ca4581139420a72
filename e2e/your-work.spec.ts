import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { Cell, lesson } from "./cell.ts";

const address = "./your-work/";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says what would be kept", async ({ page }) => {
    await page.goto(address);
    await expect(page.getByText("There is no account")).toBeVisible();
    await expect(page.getByText("Without JavaScript nothing can be kept")).toBeVisible();
    await expect(page.getByRole("button", { name: "Export" })).toBeHidden();
  });
});

test("work goes out as a file, is forgotten, and comes in again on another machine", async ({
  page,
  browser,
}) => {
  await page.goto(lesson);
  expect(await new Cell(page, "networks").runToEnd()).toMatch(/^Done/);
  await page.getByRole("radio", { name: "The deep one" }).check();

  await page.locator("footer").getByRole("link", { name: "Your work" }).click();
  const kept = page.locator("your-work li");
  await expect(kept).toContainText([/1 lesson opened/, /\d cells? run, with 4 results/, /edit/]);
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^hidden-layers-your-work-\d{4}-\d\d-\d\d\.json$/);
  const text = await readFile(await file.path(), "utf8");

  await page.getByRole("button", { name: "Forget everything …" }).click();
  await expect(page.getByRole("button", { name: "Keep it" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(kept).toContainText([/1 lesson/]);
  await page.evaluate((name) => caches.open(name), `hidden-layers ${new URL("/", page.url())}`);
  await page.getByRole("button", { name: "Forget everything …" }).click();
  await page.getByRole("button", { name: "Forget everything", exact: true }).click();
  await expect(page.getByRole("status")).toHaveText(/^Forgotten/);
  await expect(kept).toHaveText(["Nothing yet."]);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);

  const other = await (await browser.newContext()).newPage();
  await other.goto(address);
  const input = other.locator("input[type=file]");
  const choose = (content: string) =>
    input.setInputFiles({
      name: "work.json",
      mimeType: "application/json",
      buffer: Buffer.from(content),
    });
  const state = other.getByRole("status");
  for (const [content, message] of [
    ['{"format":"their-notes"}', "This is no file of your work."],
    [text.slice(0, 100), "This file can't be read."],
    [text.replace("The deep one", "The wide one"), "This file is damaged, or was changed by hand."],
    [text.replace('"version":1', '"version":7'), "written by a newer version of the book"],
  ] as const) {
    await choose(content);
    await expect(state).toContainText(message);
    await expect(other.locator("your-work li")).toHaveText(["Nothing yet."]);
  }
  await choose(text);
  await expect(state).toHaveText(/^Came in: \d+ new records/);
  await choose(text);
  await expect(state).toHaveText("Everything in the file was here already.");
  await other.goto(lesson);
  await expect(other.getByRole("radio", { name: "The deep one" })).toBeChecked();
  await other.context().close();
});

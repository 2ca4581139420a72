import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { Cell, openLesson } from "./cell.ts";

const summary = "./lessons/summary/the-table-of-differences/";

test("the table of differences has the reader's own numbers beside the recorded ones, from lessons they have run", async ({
  page,
}) => {
  await page.goto(summary);
  const table = page.locator("differences-table");
  await expect(table.locator(".own-count")).toContainText("These are the authors’ numbers.");
  await openLesson(page);
  const cell = new Cell(page, "networks");
  expect(await cell.runToEnd()).toMatch(/^Done/);

  await page.goto(summary);
  const wide = table.locator('.result[data-name="weights, wide"]');
  await expect(wide).toHaveText("897 (yours too)");
  await expect(table.locator(".own-count")).toContainText(/^\d of the \d+ numbers are yours\./);
});

test("a number that is run in another tab comes into the table", async ({ page, context }) => {
  await page.goto(summary);
  const table = page.locator("differences-table");
  const other = await context.newPage();
  await openLesson(other);
  await new Cell(other, "networks").runToEnd();
  await expect(table.locator('.result[data-name="weights, wide"]')).toHaveText("897 (yours too)");
});

test("the table can be taken along as Markdown and as a picture", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(summary);
  const table = page.locator("differences-table");
  await table.getByRole("button", { name: "Copy as Markdown" }).click();
  await expect(table.getByText("Copied, as Markdown.")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const rows = copied.split("\n").filter((line) => line.startsWith("| "));
  expect(rows.length).toBe((await table.locator("tbody tr").count()) + 2);
  for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(4);
  expect(copied).toContain("897 weights");
  expect(copied).toMatch(/\]\(http\S+\/lessons\/start\/what-is-the-difference\/\)/);

  const saved = async (name: string) => {
    const download = page.waitForEvent("download");
    await table.getByRole("button", { name }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  };
  const text = await saved("Save as Markdown");
  expect(text.name).toBe("the-table-of-differences.md");
  expect(text.bytes.toString()).toBe(copied);

  const picture = await saved("Save as picture");
  expect(picture.name).toBe("the-table-of-differences.png");
  const figure = await table.locator("figure").boundingBox();
  // Twice as dense as the page, with a margin of 12 pixels.
  expect(picture.bytes.readUInt32BE(16)).toBe(Math.ceil(((figure?.width ?? 0) + 24) * 2));
});

test("the table is whole without JavaScript", async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL && { baseURL }),
  });
  const page = await context.newPage();
  await page.goto(summary);
  await expect(page.locator("differences-table")).toContainText("897 weights");
  await expect(page.getByRole("button", { name: "Copy as Markdown" })).toBeHidden();
  await context.close();
});

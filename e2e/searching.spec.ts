import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { lesson } from "./cell.ts";

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Search" });

test("the search finds a name and leads to its place, even on the page where one is", async ({
  page,
}) => {
  await page.goto("./reference/losses/");
  await page.getByRole("button", { name: "Search" }).click();
  const dialog = dialogOf(page);
  await page.keyboard.type("crossEntropy");
  await expect(dialog.getByRole("status")).toContainText(
    /\d+ names? and \d+ pages for “crossEntropy”/,
  );
  await dialog.locator('a[href*="/reference/losses/#crossEntropy"]').first().click();
  await expect(page).toHaveURL(/\/reference\/losses\/#crossEntropy/);
  await expect(dialog).toBeHidden();
});

test("nothing of the search is loaded before somebody points at it, and its index when it opens", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(lesson, { waitUntil: "networkidle" });
  const loaded = (part: string) => asked.some((path) => path.includes(part));
  expect(loaded("search")).toBe(false);
  await page.getByRole("button", { name: "Search" }).hover();
  await expect.poll(() => loaded("answer-search")).toBe(true);
  expect(loaded("pagefind")).toBe(false);
  await page.getByRole("button", { name: "Search" }).click();
  await expect.poll(() => loaded("pagefind")).toBe(true);
});

test("by keyboard alone one opens it, walks through what it found, and comes back", async ({
  page,
}) => {
  await page.goto(lesson);
  const button = page.getByRole("button", { name: "Search" });
  await button.focus();
  await page.keyboard.press("ControlOrMeta+k");
  const dialog = dialogOf(page);
  const line = dialog.getByRole("searchbox");
  await expect(line).toBeFocused();
  await page.keyboard.type("network");
  await expect(dialog.getByRole("link").first()).toBeVisible();
  expect((await new AxeBuilder({ page }).include("dialog").analyze()).violations).toEqual([]);
  await page.keyboard.press("ArrowDown");
  await expect(dialog.getByRole("link").first()).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(line).toBeFocused();
  await page.keyboard.press("Escape");
  // The browser's own search line is emptied by the first Escape.
  if (await dialog.isVisible()) await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});

test("the search says when nothing is found, and shows more where there is more", async ({
  page,
}) => {
  await page.goto("./");
  await page.getByRole("button", { name: "Search" }).click();
  const dialog = dialogOf(page);
  await page.keyboard.insertText("ぬ");
  await expect(dialog.getByRole("status")).toHaveText(
    "Nothing for “ぬ”. Try fewer words, or another.",
  );
  await dialog.getByRole("searchbox").fill("network");
  const found = dialog.locator("ol > li");
  await expect(dialog.getByRole("status")).toContainText("for “network”");
  const count = await found.count();
  await dialog.getByRole("button", { name: "More results" }).click();
  await expect(found.nth(count).getByRole("link").first()).toBeFocused();
});

test("without a connection the search says so, and works when there is one again", async ({
  page,
}) => {
  await page.route("**/pagefind/**", (route) => route.abort());
  await page.goto(lesson);
  await page.getByRole("button", { name: "Search" }).click();
  const dialog = dialogOf(page);
  await page.keyboard.type("neuron");
  await expect(dialog.getByRole("status")).toContainText("could not be loaded");
  await page.unroute("**/pagefind/**");
  await page.keyboard.type("s");
  await expect(dialog.getByRole("link").first()).toBeVisible();
});

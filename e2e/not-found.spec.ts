import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

test("an address with a slip leads to the page that was meant, from any depth", async ({
  page,
}) => {
  const failed: string[] = [];
  page.on("requestfailed", (request) => failed.push(request.url()));
  const answer = await page.goto("./lessons/start/too/deep/how-a-netwrok-learns/");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("main")).toContainText("how-a-netwrok-learns");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(failed).toEqual([]);
  await page
    .getByRole("main")
    .locator("[data-not-found]")
    .getByRole("link", { name: "How a network learns" })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How a network learns");
});

test("what was asked for is shown as text, whatever it holds", async ({ page }) => {
  await page.goto("./%3Cimg%20src=x%20onerror=alert(1)%3E");
  await expect(page.locator("[data-not-found] code")).toContainText("<img src=x onerror=alert(1)>");
  await expect(page.locator("[data-not-found] img")).toHaveCount(0);
});

test("from there one can search", async ({ page }) => {
  await page.goto("./nowhere");
  await page.getByRole("button", { name: "Search the book" }).click();
  await expect(page.getByRole("dialog", { name: "Search" })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the contents are there", async ({ page }) => {
    await page.goto("./some/where/else");
    const main = page.getByRole("main");
    await expect(main.getByRole("link", { name: "How a network learns" })).toBeVisible();
    await expect(main.getByRole("button", { name: "Search the book" })).toBeHidden();
  });
});

test("what is new can be read", async ({ page }) => {
  await page.goto("./");
  await page.locator("footer").getByRole("link", { name: "What is new" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What is new");
  await expect(page.getByRole("main").locator("time").first()).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

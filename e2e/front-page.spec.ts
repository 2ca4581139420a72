import { expect, test } from "@playwright/test";

test("the front page opens without an error", async ({ page }) => {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("requestfailed", (request) => problems.push(`no answer from ${request.url()}`));
  await page.goto("./");
  await expect(page).toHaveTitle(/Hidden Layers/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(problems).toEqual([]);
});

import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

test("a question that was asked comes back above a later lesson, and not twice in a day", async ({
  page,
}) => {
  await page.goto("./lessons/workshop/questions-asked/");
  await page.getByRole("radio", { name: "It makes the unit learn faster" }).check();
  await expect(page.getByText("Not that one.")).toBeVisible();
  await expect(page.getByText("The weights turn the line")).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  await page.keyboard.press("ArrowDown");
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(500);

  await page.goto("./lessons/workshop/questions-come-back/");
  await page.getByText("Questions from earlier lessons").click();
  await expect(page.getByRole("group", { name: "A rate is too large." })).toBeVisible();
  await expect(page.getByRole("group", { name: "What does the bias" })).toHaveCount(0);
  await page.getByRole("radio", { name: "It grows" }).check();
  await expect(page.getByText("Right.", { exact: true })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("earlier questions are links, and their answers can be opened", async ({ page }) => {
    await page.goto("./lessons/workshop/questions-come-back/");
    await page.getByText("Questions from earlier lessons").click();
    await page.getByRole("link", { name: "What does the bias of a unit do?" }).click();
    await page.getByText("The answer, and why").first().click();
    await expect(page.getByText("The weights turn the line")).toBeVisible();
  });
});

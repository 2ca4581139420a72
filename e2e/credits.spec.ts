import { readdirSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { folder } from "./pages-of-book.ts";

for (const width of [360, 768, 1440]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`the credits can be read by everyone, ${width} pixels wide, ${colorScheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 780 });
      await page.goto("./credits/");
      for (const summary of await page.locator("main summary").all()) await summary.click();
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scroll).toBeLessThanOrEqual(width);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  }
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("from the foot of any page, the licences of words, typefaces and software are found", async ({
    page,
    request,
  }) => {
    await page.goto("./lessons/start/what-is-the-difference/");
    await page.locator("footer").getByRole("link", { name: "Sources and credits" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sources and credits");
    const words = page.getByRole("region", { name: "Words of six languages" });
    await expect(words).toContainText("Björn Jacke");
    for (const language of ["French", "German", "Italian"]) {
      const row = words.getByRole("row", { name: language }).filter({ hasText: "License" });
      await expect(row.getByRole("link").first()).toHaveAttribute(
        "href",
        /\/licences\/GPL-\d\.txt$/,
      );
    }
    const links = await page
      .locator("main a[href*='/licences/']")
      .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(20);
    const shown = new Set(links.map((link) => link.slice(link.lastIndexOf("/") + 1)));
    expect([...shown].sort()).toEqual(readdirSync(`${folder}/licences`).sort());
    const sets = await page.getByRole("main").getByRole("region").count();
    expect(sets).toBeGreaterThanOrEqual(readdirSync("content/data").length);
    for (const link of new Set(links)) {
      const answer = await request.get(link);
      expect(answer.status(), link).toBe(200);
      expect(await answer.text(), link).toMatch(/licen[cs]e|permission/i);
    }
  });
});

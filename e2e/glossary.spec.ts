import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const later = "./lessons/start/how-a-network-learns/";

/** A term that an earlier lesson introduces. */
function slope(page: Page) {
  const button = page.getByRole("button", { name: "slope", exact: true });
  const place = page.locator("glossary-term", { has: button });
  return { button, meaning: place.locator("[popover]") };
}

test("a term says what it means under the pointer, and where it was introduced", async ({
  page,
}) => {
  await page.goto(later);
  const { button, meaning } = slope(page);
  await button.hover();
  await expect(meaning).toContainText("How much the loss changes");
  await meaning.getByRole("link", { name: "Introduced in “What is the difference?”" }).hover();
  await page.waitForTimeout(400);
  await expect(meaning).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(meaning).toBeHidden();
  await page.getByRole("heading", { level: 1 }).hover();
  await button.hover();
  await expect(meaning).toBeVisible();
  await page.getByRole("heading", { level: 1 }).hover();
  await expect(meaning).toBeHidden();
  await button.click();
  await page.getByRole("heading", { level: 1 }).hover();
  await page.waitForTimeout(400);
  await expect(meaning).toBeVisible();
  await meaning.getByRole("link").click();
  await expect(page).toHaveURL(/what-is-the-difference\/#term-slope$/);
  await expect(page.locator("dfn:target")).toBeInViewport();
});

test("with the keyboard a term says what it means, Tab leads to its link, Escape back", async ({
  page,
}) => {
  await page.goto(later);
  const { button, meaning } = slope(page);
  await expect(button).toHaveAccessibleDescription(/^How much the loss changes/);
  await page.locator("notebook-cell [data-action=run]").first().focus();
  for (let press = 0; press < 40; press++) {
    if (await button.evaluate((node) => node === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await expect(button).toBeFocused();
  await expect(meaning).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(meaning.getByRole("link")).toBeFocused();
  await expect(meaning).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(meaning).toBeHidden();
  await expect(button).toBeFocused();
  for (const key of ["Enter", "Space"]) {
    await page.keyboard.press(key);
    await expect(meaning).toBeVisible();
    await expect(button).toHaveAttribute("aria-expanded", "true");
    await page.keyboard.press(key);
    await expect(meaning).toBeHidden();
  }
});

test.describe("on a phone", () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 780 } });

  test("a tap opens what a term means, and another closes it", async ({ page }) => {
    await page.goto(later);
    const { button, meaning } = slope(page);
    await button.tap();
    await expect(meaning).toBeInViewport({ ratio: 1 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page })
        .include(".meaning:popover-open")
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    await button.tap();
    await expect(meaning).toBeHidden();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a click opens what a term means, and the glossary lists all terms", async ({ page }) => {
    await page.goto(later);
    const { button, meaning } = slope(page);
    await button.click();
    await expect(meaning).toContainText("How much the loss changes");
    await page.goto("./");
    await page.getByRole("link", { name: "Glossary", exact: true }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Glossary");
    const names = await page.getByRole("heading", { level: 3 }).allTextContents();
    expect(names.length).toBeGreaterThan(10);
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, "en")));
  });
});

test("every entry of the glossary leads to the term in its lesson, and back", async ({
  page,
  request,
}) => {
  await page.goto("./glossary/");
  const links = await page
    .locator("main a[href*='#term-']")
    .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
  expect(links.length).toBe(await page.getByRole("heading", { level: 3 }).count());
  const texts = new Map<string, string>();
  for (const link of links) {
    const [address = "", anchor = ""] = link.split("#");
    const text = texts.get(address) ?? (await (await request.get(address)).text());
    texts.set(address, text);
    expect(text, link).toContain(`id="${anchor}"`);
    expect(text, link).toContain(`/glossary/#${anchor.replace("term-", "")}"`);
  }
});

for (const width of [360, 768, 1440]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`the glossary can be read by everyone, ${width} pixels wide, ${colorScheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 780 });
      await page.goto("./glossary/");
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scroll).toBeLessThanOrEqual(width);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  }
}

test("the search finds what a term means", async ({ page }) => {
  await page.goto("./glossary/");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("searchbox").fill("validation data");
  const found = page.locator(".search-found");
  await expect(found.locator("a[href*='/glossary/#validation-data']")).toBeVisible();
});

import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { pagesOfBook } from "./pages-of-book.ts";

const pages = pagesOfBook.filter((address) => !address.startsWith("lessons/workshop/"));

/** Axe looks at lessons in a test of their own. */
const others = pages.filter((address) => !address.startsWith("lessons/"));

const open = (page: Page, address: string) => page.goto(`./${address}`, { waitUntil: "load" });

test("there are pages to look at", () => {
  expect(pages.length).toBeGreaterThan(25);
  expect(others.length).toBeGreaterThan(15);
});

for (const [parity, name] of ["one half of the pages", "the other half"].entries()) {
  const half = <Value>(values: Value[]) => values.filter((_, index) => index % 2 === parity);

  test(`nothing goes sideways at 320 pixels, which is a page at 400 %, on ${name}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const address of half(pages)) {
      await open(page, address);
      expect(await page.evaluate(wider), address).toEqual([]);
    }
  });

  // WCAG 2.2, 1.4.12: readers may set text wider.
  test(`text set wider is not cut, on ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 400, height: 800 });
    for (const address of half(pages)) {
      await open(page, address);
      await page.addStyleTag({
        content: `:root * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
          :root p { margin-bottom: 2em !important; }`,
      });
      expect(await page.evaluate(wider), address).toEqual([]);
      expect(await page.evaluate(cut), address).toEqual([]);
    }
  });

  test(`pages that are no lessons can be read by everyone, light and dark, on ${name}`, async ({
    page,
  }) => {
    for (const address of half(others)) {
      await page.emulateMedia({ colorScheme: "light" });
      await open(page, address);
      const found = [await new AxeBuilder({ page }).analyze()];
      await page.emulateMedia({ colorScheme: "dark" });
      found.push(await new AxeBuilder({ page }).withRules(["color-contrast"]).analyze());
      const violations = found.flatMap((each) => each.violations);
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        address,
      ).toEqual([]);
    }
  });
}

/** What makes a page scroll sideways. */
function wider(): string[] {
  const most = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= most) return [];
  return [...document.querySelectorAll("body *")]
    .filter((each) => each.getBoundingClientRect().right > most + 1)
    .map((each) => each.outerHTML.slice(0, 120))
    .slice(0, 5);
}

/** Buttons and links whose words do not fit into them. */
function cut(): string[] {
  return [...document.querySelectorAll<HTMLElement>("main button, main a, main summary, header a")]
    .filter((each) => each.offsetParent && getComputedStyle(each).overflowX !== "visible")
    .filter((each) => each.scrollWidth > each.clientWidth + 1)
    .map((each) => each.outerHTML.slice(0, 120));
}

import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { lessonsOfBook } from "./lessons-of-book.ts";

/** Opens a lesson with all that can be unfolded in it. */
async function open(page: Page, lesson: string): Promise<void> {
  await page.goto(`./lessons/${lesson}/`);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>("main details")) {
      if (!details.closest(".cell-menu")) details.open = true;
    }
  });
}

for (const { lesson, hasCells } of lessonsOfBook()) {
  test.describe(lesson, () => {
    test("can be read by everyone, light and dark", async ({ page }) => {
      await open(page, lesson);
      const found = [await new AxeBuilder({ page }).analyze()];
      await page.emulateMedia({ colorScheme: "dark" });
      // Of all rules, these alone look at colours.
      const colours = ["color-contrast", "link-in-text-block"];
      found.push(await new AxeBuilder({ page }).withRules(colours).analyze());
      const violations = found.flatMap((each) => each.violations);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });

    test("has one title, and words for every picture", async ({ page }) => {
      await open(page, lesson);
      await expect(page.locator("h1")).toHaveCount(1);
      const silent = await page.locator("main").evaluate((main) => {
        const isHidden = (element: Element) => element.closest("[aria-hidden=true], [hidden]");
        const isNamed = (element: Element) =>
          ["aria-label", "aria-labelledby", "alt"].some((name) => element.getAttribute(name)) ||
          element.querySelector(":scope > title") !== null;
        const pictures = [...main.querySelectorAll("img, canvas, svg")].filter(
          (each) => !isNamed(each) && !each.closest("[role=img]"),
        );
        const figures = [...main.querySelectorAll("figure")].filter(
          (each) =>
            !isNamed(each) &&
            !each.querySelector("figcaption")?.textContent?.trim() &&
            !each.querySelector("[role=img][aria-label], img[alt]:not([alt='']), table"),
        );
        return [...pictures, ...figures]
          .filter((each) => !isHidden(each))
          .map((each) => each.outerHTML.slice(0, 200));
      });
      expect(silent).toEqual([]);
    });

    test("keeps to the page on a phone", async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 780 });
      await open(page, lesson);
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scroll).toBeLessThanOrEqual(360);
      expect(await page.evaluate(textOutside)).toEqual([]);
    });

    test("keeps what stands in the margin apart from the text", async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await open(page, lesson);
      expect(await page.evaluate(textOutside)).toEqual([]);
      expect(await page.evaluate(notesOverText)).toEqual([]);
    });

    if (!hasCells) return;
    test("runs from top to bottom", async ({ page }) => {
      await page.goto(`./lessons/${lesson}/`);
      const began = Date.now();
      await page.getByRole("button", { name: "Run all" }).click();
      // What it says while they run is "Running …".
      await expect(page.locator(".lesson-bar-state")).toHaveText(/\.$/, { timeout: 280_000 });
      console.log(`${lesson}: all cells in ${((Date.now() - began) / 1000).toFixed(1)} s`);
      const cells = page.locator("notebook-cell:not([data-answer])");
      const states = await cells.evaluateAll((all) =>
        all.map((cell) => {
          const { name = "", state = "not run" } = (cell as HTMLElement).dataset;
          return `${name}: ${state}`;
        }),
      );
      // A cell whose model a later one has trained further is stale, and has run all the same.
      expect(states.filter((state) => !/: (done|stale)$/.test(state))).toEqual([]);
      await expect(cells.locator(".output-error")).toHaveCount(0);
    });
  });
}

/** Words that reach beyond the page, and are in nothing that scrolls or cuts them off. */
function textOutside(): string[] {
  const width = document.documentElement.clientWidth;
  const walker = document.createTreeWalker(
    document.querySelector("main") ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  const outside: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element?.checkVisibility() || node.textContent?.trim() === "") continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, right, width: own } = range.getBoundingClientRect();
    if (own === 0 || (left >= -1 && right <= width + 1)) continue;
    let around: Element | null = element;
    while (around && getComputedStyle(around).overflowX === "visible")
      around = around.parentElement;
    if (!around || around === document.documentElement || around === document.body) {
      outside.push(node.textContent?.trim().slice(0, 80) ?? "");
    }
  }
  return outside;
}

/** Notes in the margin that lie over something of the text, or over another note. */
function notesOverText(): string[] {
  const blocks = [...document.querySelectorAll<HTMLElement>(".prose > *")];
  const rectangles = (block: HTMLElement) => {
    const range = document.createRange();
    range.selectNodeContents(block);
    // Lines of words for text, which flows around a note; a box for all else.
    return block.matches("p, ul, ol, blockquote, h2, h3")
      ? [...range.getClientRects()]
      : [block.getBoundingClientRect()];
  };
  return blocks
    .filter((block) => block.matches(".note"))
    .flatMap((note) => {
      const place = note.getBoundingClientRect();
      return blocks
        .filter((block) => block !== note)
        .filter((block) =>
          rectangles(block).some(
            ({ left, right, top, bottom }) =>
              left < place.right - 1 &&
              right > place.left + 1 &&
              top < place.bottom - 1 &&
              bottom > place.top + 1,
          ),
        )
        .map(
          (block) =>
            `"${note.textContent?.trim().slice(0, 40)}" over ${block.outerHTML.slice(0, 120)}`,
        );
    });
}

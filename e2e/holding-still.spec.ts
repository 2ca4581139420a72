import { expect, type Page, test } from "@playwright/test";
import { Cell, openLesson } from "./cell.ts";
import { Exercise, exercises } from "./exercise.ts";
import { pagesOfBook } from "./pages-of-book.ts";

/** A phone, and a screen with room for margins. */
const screens = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };

const read = pagesOfBook.filter((address) => !address.startsWith("lessons/workshop/"));

interface Shift {
  /** The share of the screen that moved, times how far: what Web Vitals add up. */
  value: number;
  moved: string[];
}

type Watched = Window & { shifts: Shift[] };

/**
 * Notes every shift, those soon after a press too: what comes of a press comes later on a slow device,
 * and is no less a shift there.
 */
async function note(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as unknown as {
          value: number;
          sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
        };
        const moved = sources.map(({ node, previousRect, currentRect }) => {
          const what = node instanceof Element ? `${node.localName}.${node.className}` : "text";
          const words = (node?.textContent ?? "").trim().slice(0, 40);
          return `${what} "${words}" from ${Math.round(previousRect.y)} to ${Math.round(currentRect.y)}`;
        });
        shifts.push({ value, moved });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** What has moved since it was asked last, if that is more than `most` in all. */
async function moved(page: Page, most: number): Promise<string[]> {
  const shifts = await page.evaluate(() => (window as unknown as Watched).shifts.splice(0));
  const total = shifts.reduce((sum, { value }) => sum + value, 0);
  if (total <= most) return [];
  return shifts.map((shift) => `${shift.value.toFixed(4)}: ${shift.moved.join("; ")}`);
}

for (const [screen, viewport] of Object.entries(screens)) {
  test.describe(`on a ${screen}`, () => {
    test.use({ viewport });

    test("pages stay where they are while they load", async ({ page }) => {
      await note(page);
      await page.route(/\.woff2$/, (route) => route.abort());
      expect(read.length).toBeGreaterThan(25);
      for (const address of read) {
        await page.goto(`./${address}`);
        await page.evaluate(twoFrames);
        expect(await moved(page, 0.01), address).toEqual([]);
      }
    });

    test("front page and lessons do so when their typefaces come late", async ({ page }) => {
      await note(page);
      await page.goto("./");
      test.skip(!(await page.evaluate(hasStandIn)), "This machine has no face to stand in.");
      await page.route(/\.woff2$/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        await route.continue();
      });
      for (const address of read.filter((each) => each === "" || each.startsWith("lessons/"))) {
        await page.goto(`./${address}`);
        await page.evaluate(() => document.fonts.ready);
        await page.evaluate(twoFrames);
        expect(await moved(page, 0.05), address).toEqual([]);
      }
    });

    test("what a reader looks at stays where it is while cells run, and when the editor opens", async ({
      page,
    }) => {
      await note(page);
      await openLesson(page);
      for (const name of ["spiral", "networks", "race", "digits", "readers"]) {
        const cell = new Cell(page, name);
        await inSight(cell.run);
        await page.evaluate(twoFrames);
        await moved(page, 0);
        await cell.runToEnd();
        await page.evaluate(twoFrames);
        expect(await moved(page, 0.03), name).toEqual([]);
      }
      const cell = new Cell(page, "digits");
      await inSight(cell.edit);
      await moved(page, 0);
      await cell.edit.click();
      await cell.place.locator(".monaco-editor .view-line").first().waitFor();
      await page.evaluate(twoFrames);
      expect(await moved(page, 0.03)).toEqual([]);
    });

    test("a verdict pushes only what stands below it", async ({ page }) => {
      await note(page);
      await page.goto(exercises);
      const exercise = new Exercise(page, "write-relu");
      await inSight(exercise.check);
      await page.evaluate(twoFrames);
      await moved(page, 0);
      await exercise.checked("Expected");
      await exercise.checked("Expected");
      await page.evaluate(twoFrames);
      expect(await moved(page, 0.1)).toEqual([]);
    });
  });
}

const inSight = (element: { evaluate(act: (node: Element) => void): Promise<void> }) =>
  element.evaluate((node) => node.scrollIntoView({ block: "center", behavior: "instant" }));

/** Whether there is a face whose letters are as wide as the book's: see src/styles/fonts.css. */
function hasStandIn(): Promise<boolean> {
  const names = ["Times New Roman", "Liberation Serif", "Tinos"];
  const face = new FontFace("stand-in", names.map((name) => `local("${name}")`).join(", "));
  return face.load().then(
    () => true,
    () => false,
  );
}

function twoFrames(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

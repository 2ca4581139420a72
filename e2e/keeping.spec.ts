import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { Cell, lesson, openLesson } from "./cell.ts";

const deepOne = { name: "The deep one" };

async function readTo(page: Page, heading: string): Promise<void> {
  await page.getByRole("heading", { name: heading }).first().scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 300);
  await page.waitForLoadState("networkidle");
  // Whoever rests there has been there.
  await page.waitForTimeout(1500);
}

test("a guess and the place are kept, and the contents show how far each lesson is read", async ({
  page,
}) => {
  await page.goto(lesson);
  await page.getByRole("radio", deepOne).check();
  await readTo(page, "The race");

  await page.goto("./");
  const entry = page.getByRole("listitem").filter({ hasText: /^What is the difference\?/ });
  await expect(entry).toHaveText("What is the difference? (begun)");
  await page.getByRole("link", { name: "Go on where you were" }).click();
  await expect(page).toHaveURL(/#the-race$/);

  await page.goto(lesson);
  await expect(page.getByRole("radio", deepOne)).toBeChecked();
  await expect(page.locator(".guess-kept").first()).toHaveText(/^Your guess of \d+ \w+ \d{4}\.$/);
  const offer = page.getByRole("group", { name: "Where you were" });
  await offer.getByRole("link", { name: "The race" }).click();
  await expect(page.getByRole("heading", { name: "The race" })).toBeInViewport();
  await expect(offer).toBeHidden();

  await page.keyboard.press("End");
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1500);
  await expect(page.getByText("You have read this lesson to its end.")).toBeInViewport();
  await expect(page.getByRole("link", { name: "lessons, 1 read" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Next, in “Start” How a network" })).toBeVisible();
  await page.getByRole("button", { name: "Contents" }).click();
  await expect(entry).toHaveText("What is the difference? (read to the end)");
});

test("a reader who stopped at an exercise goes on there, by its title", async ({ page }) => {
  await page.goto(lesson);
  await readTo(page, "Count the weights");
  await page.goto("./");
  await expect(page.locator("[data-go-on]")).toContainText(
    "At “Count the weights”, in “What is the difference?”.",
  );
  await page.getByRole("link", { name: "Go on where you were" }).click();
  await page.goto(lesson);
  await expect(page.getByRole("group", { name: "Where you were" })).toContainText(
    "Go on where you were: Count the weights",
  );
});

test("nothing moves on the front page when it shows what was read", async ({ page }) => {
  await page.goto(lesson);
  await readTo(page, "The race");
  await page.addInitScript(() => {
    const shifts = { total: 0 };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.total += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("./");
    await expect(page.getByRole("link", { name: "Go on where you were" })).toBeVisible();
    const total = await page.evaluate(
      () => (window as unknown as { shifts: { total: number } }).shifts.total,
    );
    expect(total, `${width} pixels wide`).toBeLessThan(0.02);
  }
});

test("two tabs show one text, and neither takes away what the other keeps", async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  for (const tab of [page, other]) await openLesson(tab);
  const [one, two] = [new Cell(page, "spiral"), new Cell(other, "spiral")];
  const networks = new Cell(other, "networks");
  await page.bringToFront();
  await one.write('console.log("from the first");');
  await other.bringToFront();
  await expect(two.place.locator("pre code")).toHaveText('console.log("from the first");');
  await expect(two.reset).toBeVisible();
  await networks.write('console.log("from the second");');
  await other.waitForTimeout(700);
  for (const tab of [page, other]) {
    await tab.reload();
    for (const text of ["first", "second"]) {
      await expect(
        tab.locator("notebook-cell pre code", { hasText: `from the ${text}` }),
      ).toBeVisible();
    }
  }
});

test.describe("where the browser keeps nothing", () => {
  const notice = (page: Page) => page.locator(".keeping-notice");

  test("because storage is blocked, it is said once, and everything runs", async ({ page }) => {
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException("The user denied it.", "SecurityError");
      };
      Object.assign(IDBFactory.prototype, { open: refuse, databases: refuse });
    });
    await openLesson(page);
    await expect(notice(page)).toContainText("This browser keeps nothing of your work.");
    for (const colorScheme of ["dark", "light"] as const) {
      await page.emulateMedia({ colorScheme });
      const axe = new AxeBuilder({ page }).include(".keeping-notice");
      expect((await axe.analyze()).violations).toEqual([]);
    }
    const cell = new Cell(page, "spiral");
    await cell.write('console.log("all the same");');
    expect(await cell.runToEnd()).toMatch(/^Done/);
    await expect(cell.outputs).toContainText("all the same");
    await page.getByRole("radio", deepOne).check();
    await expect(notice(page)).toHaveCount(1);
    await notice(page).getByRole("button", { name: "Close" }).click();
    await page.getByRole("radio", { name: "They end up about the same" }).check();
    await expect(notice(page)).toHaveCount(0);
    expect(problems).toEqual([]);
  });

  test("because the disk is full, the text stays in the page and is kept when there is room", async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const { put } = IDBObjectStore.prototype;
      Object.assign(window, { isFull: true });
      IDBObjectStore.prototype.put = function (...values) {
        if (Object.getOwnPropertyDescriptor(window, "isFull")?.value) {
          throw new DOMException("No room.", "QuotaExceededError");
        }
        return put.apply(this, values);
      };
    });
    await openLesson(page);
    const cell = new Cell(page, "spiral");
    await cell.write('console.log("first");');
    await expect(notice(page)).toContainText("there is no room left");
    await page.evaluate(() => Object.assign(window, { isFull: false }));
    await cell.write('console.log("second");');
    await page.waitForTimeout(700);
    await page.reload();
    await expect(cell.place.locator("pre code")).toHaveText('console.log("second");');
  });

  test("because a newer version has been here, an older page says so and harms nothing", async ({
    page,
  }) => {
    await openLesson(page);
    const cell = new Cell(page, "spiral");
    await cell.write('console.log("kept");');
    await page.waitForTimeout(700);
    const upgrade = () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("hidden-layers", 999);
        opening.onsuccess = () => {
          const drafts = opening.result.transaction("drafts").objectStore("drafts").count();
          drafts.onsuccess = () => resolve(drafts.result);
        };
        opening.onerror = () => reject(opening.error);
        opening.onblocked = () => reject(new Error("The page did not let go."));
      });
    // Another tab is the newer version.
    const newer = await page.context().newPage();
    await newer.goto("./favicon.svg");
    expect(await newer.evaluate(upgrade)).toBe(1);
    await page.bringToFront();
    await cell.write('console.log("not kept");');
    await expect(notice(page)).toContainText("A newer version of this book has kept your work");
    expect(await newer.evaluate(upgrade)).toBe(1);
    expect(await cell.runToEnd()).toMatch(/^Done/);
  });
});

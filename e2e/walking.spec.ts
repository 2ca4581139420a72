import { test as base, expect } from "@playwright/test";
import { Cell } from "./cell.ts";
import { Exercise, exercises } from "./exercise.ts";
import { pagesOfBook } from "./pages-of-book.ts";
import { watch } from "./watch.ts";

const test = base.extend<{ faults: Set<string> }>({
  faults: async ({ context, baseURL }, use) => {
    await use(await watch(context, baseURL ?? ""));
  },
});

const lesson = "./lessons/architecture/from-a-neuron-to-a-layer/";

for (const [parity, name] of ["one half of the pages", "the other half"].entries()) {
  test(`nothing is asked of other sites, forbidden, missing or complained of on ${name}`, async ({
    page,
    faults,
  }) => {
    const half = pagesOfBook.filter((_, index) => index % 2 === parity);
    expect(half.length).toBeGreaterThan(15);
    for (const address of half) {
      await page.goto(`./${address}`);
      // Some things come only when the reader comes near them.
      await page.evaluate(async () => {
        scrollTo({ top: document.body.scrollHeight, behavior: "instant" });
        await new Promise((resolve) => setTimeout(resolve, 100));
      });
      expect([...faults], address).toEqual([]);
    }
  });
}

test("nor while a reader runs a cell with data, changes it and is checked", async ({
  page,
  faults,
}) => {
  await page.goto(lesson);
  const withData = page.locator("notebook-cell", { hasText: "penguins(" }).first();
  const cell = new Cell(page, (await withData.getAttribute("data-name")) ?? "");
  expect(await cell.runToEnd()).toMatch(/^Done/);
  await cell.write('import { show } from "notebook";\nshow("answer", 6 * 7);');
  expect(await cell.runToEnd()).toMatch(/^Done/);
  expect(await cell.results()).toEqual({ answer: "42" });
  await page.goto(exercises);
  await new Exercise(page, "write-relu").checked("Expected");
  expect([...faults]).toEqual([]);
});

test("nor while a reader searches and plays", async ({ page, faults }) => {
  await page.goto(lesson);
  await page.getByRole("button", { name: "Search" }).click();
  await page.keyboard.type("crossEntropy");
  await page.locator('.search-found a[href*="#crossEntropy"]').first().click();
  await expect(page).toHaveURL(/reference\/losses\/#crossEntropy/);
  await page.goto("./playground/");
  await page.getByRole("button", { name: "Add “moons”" }).click();
  expect(await new Cell(page, "scratch-1").runToEnd()).toMatch(/^Done/);
  expect([...faults]).toEqual([]);
});

test.describe("with its service worker", () => {
  test.use({ serviceWorkers: "allow" });

  test("nor while the book comes to the reader's device, which stays within its path", async ({
    page,
    baseURL,
    faults,
  }) => {
    await page.goto("./your-work/");
    await page.getByRole("button", { name: "Fetch the whole book" }).click();
    await expect(page.locator(".book-state")).toHaveText(/is on this device: [\d.]+ MB\.$/);
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    expect(scope).toBe(baseURL);
    expect([...faults]).toEqual([]);
  });
});

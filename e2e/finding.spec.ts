import AxeBuilder from "@axe-core/playwright";
import { type APIRequestContext, expect, type Locator, type Page, test } from "@playwright/test";

/** Looks for words, and gives what stands first. */
async function look(page: Page, words: string) {
  await page.getByRole("searchbox").fill(words);
  await expect(page.getByRole("dialog").getByRole("status")).toContainText(`for “${words}”`);
  return page.locator(".search-found > ol > li").first().getByRole("link").first();
}

const addresses = (links: Locator) =>
  links.evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));

/** Each address is that of a place that its page has. */
async function expectPlaces(hrefs: string[], request: APIRequestContext): Promise<void> {
  const texts = new Map<string, string>();
  for (const href of hrefs) {
    const [address = "", anchor = ""] = href.split("#");
    const text = texts.get(address) ?? (await (await request.get(address)).text());
    texts.set(address, text);
    expect(text, href).toContain(`id="${anchor}"`);
  }
}

test("what has a name is found first, says what it is, and is led to", async ({ page }) => {
  await page.goto("./");
  await page.getByRole("button", { name: "Search" }).click();
  for (const [words, title, kind, place] of [
    ["softmax", "softmax", "Term", /\/glossary\/#softmax$/],
    ["backward", ".backward()", "Library: Methods of a tensor", /\/reference\/methods\/#backward$/],
    ["what is a gradient", "gradient", "Term", /\/glossary\/#gradient$/],
    ["penguins", "penguins", "Library: Data", /\/reference\/data\/#penguins$/],
    ["conv2d", "conv2d", "Library: Layers", /\/reference\/layers\/#conv2d$/],
    ["how a network learns", "How a network learns", "Lesson", /\/how-a-network-learns\/$/],
    ["playground", "Playground", "Page", /\/playground\/$/],
  ] as const) {
    const best = await look(page, words);
    await expect(best.locator("b")).toHaveText(`${title} ${kind}`);
    await expect(best).toHaveAttribute("href", place);
  }
  const exercise = await look(page, "count the weights");
  await expect(exercise.locator("small")).toHaveText("Exercise in “What is the difference?”");
  await exercise.click();
  await expect(page).toHaveURL(/what-is-the-difference\/#exercise-count-the-weights$/);
  await expect(page.locator("#exercise-count-the-weights")).toBeInViewport();
});

test("what has no name is found in the text, and nothing is said twice", async ({ page }) => {
  await page.goto("./");
  await page.getByRole("button", { name: "Search" }).click();
  const best = await look(page, "learning rate");
  await expect(best).toBeVisible();
  await look(page, "softmax");
  const links = await addresses(page.locator(".search-found a"));
  expect(new Set(links).size).toBe(links.length);
});

test("every exercise has its place in the list, which is filtered by kind", async ({
  page,
  request,
}) => {
  await page.goto("./exercises/");
  const links = page.locator("main li h3 a");
  const all = await links.count();
  expect(all).toBeGreaterThan(20);
  await expectPlaces(await addresses(links), request);
  await page.getByRole("radio", { name: /^choose, and see why|^say it beforehand/ }).check();
  const shown = page.locator("main li h3 a:visible");
  expect(await shown.count()).toBeLessThan(all);
  expect(await shown.count()).toBeGreaterThan(0);
  await page.getByRole("radio", { name: "all" }).check();
  await expect(shown).toHaveCount(all);
});

test("the list of exercises knows which were solved", async ({ page }) => {
  await page.goto("./exercises/");
  const first = page.locator("main li[data-exercise]").first();
  await expect(first.locator(".exercise-work")).toHaveText("");
  const { lesson, exercise } = await first.evaluate((item) => ({
    ...(item as HTMLElement).dataset,
  }));
  // As an import of work from another machine would bring it.
  await page.goto("./your-work/");
  await page.evaluate(
    (own) =>
      new Promise<void>((resolve, reject) => {
        const asking = indexedDB.open("hidden-layers", 2);
        asking.onupgradeneeded = () => {
          const make = (name: string, ...keyPath: string[]) =>
            asking.result.createObjectStore(name, { keyPath });
          make("drafts", "lesson", "cell", "originalHash");
          make("exercise-drafts", "lesson", "cell", "originalHash");
          make("lessons", "lesson");
          make("cells", "lesson", "cell");
          make("results", "lesson", "cell", "name");
          make("guesses", "lesson", "guess");
          make("answers", "lesson", "question");
          make("exercises", "lesson", "exercise");
        };
        asking.onerror = () => reject(asking.error);
        asking.onsuccess = () => {
          const writing = asking.result.transaction("exercises", "readwrite");
          writing.objectStore("exercises").put({ ...own, tried: 1, passed: 2, hints: 0 });
          writing.oncomplete = () => {
            asking.result.close();
            resolve();
          };
        };
      }),
    { lesson, exercise },
  );
  await page.goto("./exercises/");
  await expect(first.locator(".exercise-work")).toHaveText("solved");
  await expect(page.locator("main")).toContainText("You have solved 1 of them.");
});

test("every demonstration leads to its cell, and shows nothing that should be guessed first", async ({
  page,
  request,
}) => {
  await page.goto("./demonstrations/");
  const links = page.locator("main li a");
  expect(await links.count()).toBeGreaterThan(25);
  await expectPlaces(await addresses(links), request);
  const race = page.locator('main li:has(a[href$="what-is-the-difference/#cell-race"])');
  await expect(race).toContainText("Guess first.");
  await expect(race.locator("svg, img")).toHaveCount(0);
  await race.getByRole("link").click();
  await expect(page.locator("#cell-race")).toBeInViewport();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("both lists are whole, and exercises can still be filtered", async ({ page }) => {
    await page.goto("./");
    await page.getByRole("link", { name: "Demonstrations", exact: true }).first().click();
    expect(await page.locator("main li svg").count()).toBeGreaterThan(10);
    await page.goto("./exercises/");
    const shown = page.locator("main li h3 a:visible");
    const all = await shown.count();
    await page.getByRole("radio", { name: "write it yourself" }).check();
    expect(await shown.count()).toBeLessThan(all);
  });
});

for (const address of ["./exercises/", "./demonstrations/"]) {
  for (const width of [360, 1440]) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`${address} can be read by everyone, ${width} pixels wide, ${colorScheme}`, async ({
        page,
      }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 780 });
        await page.goto(address);
        const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(scroll).toBeLessThanOrEqual(width);
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      });
    }
  }
}

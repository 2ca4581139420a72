import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { Cell } from "./cell.ts";
import { type EditionServer, openEditionServer } from "./edition-server.ts";

const test = base.extend<{ server: EditionServer; host: string }>({
  host: ["book.localhost", { option: true }],
  server: async ({ baseURL, host }, use) => {
    const server = await openEditionServer(baseURL ?? "", host);
    await use(server);
    server.close();
  },
});

test.use({ serviceWorkers: "allow" });

const lesson = "lessons/start/what-is-the-difference/";
const other = "lessons/architecture/from-a-neuron-to-a-layer/";
const state = (page: Page) => page.locator(".book-state");

/** A cell of the other lesson that needs a data set. */
async function cellWithData(page: Page): Promise<Cell> {
  const cells = page.locator("notebook-cell", { hasText: "penguins(" });
  return new Cell(page, (await cells.first().getAttribute("data-name")) ?? "");
}

/** Fetches the book at a reader's request, and gives the megabytes it takes. */
async function fetchBook(page: Page, { address }: EditionServer): Promise<number> {
  await page.goto(`${address}your-work/`);
  const button = page.getByRole("button", { name: "Fetch the whole book" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(state(page)).toHaveText(/is on this device: [\d.]+ MB\.$/);
  await expect(button).toBeHidden();
  await page.evaluate(() => navigator.serviceWorker.ready);
  return Number(/[\d.]+(?= MB)/.exec((await state(page).textContent()) ?? "")?.[0]);
}

test("whoever has opened one page reads, runs, looks up and searches without a connection", async ({
  page,
  server,
}) => {
  await page.goto(server.address + lesson);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  // The book comes by itself.
  await page.evaluate(() => navigator.serviceWorker.ready);
  server.isDown = true;
  // Browsers end it whenever it has nothing to do.
  const session = await page.context().newCDPSession(page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");

  await page.goto(server.address + other);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("From a neuron to a layer");
  expect(await (await cellWithData(page)).runToEnd()).toMatch(/^Done/);

  await page.getByRole("button", { name: "Search" }).click();
  await page.keyboard.type("crossEntropy");
  await page.locator('.search-found a[href*="/reference/losses/#crossEntropy"]').first().click();
  await expect(page).toHaveURL(/\/reference\/losses\/#crossEntropy/);
  // As it is typed by hand, and as some hosts name it.
  for (const path of ["glossary", "glossary/index.html", "glossary/?from=somewhere"]) {
    await page.goto(server.address + path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Glossary");
  }
});

test("the whole book says how large it is, and its editor is added when it was opened", async ({
  page,
  server,
}) => {
  expect(await fetchBook(page, server)).toBeGreaterThan(5);
  await expect(state(page)).toBeFocused();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.goto(server.address + lesson);
  await new Cell(page, "networks").edit.click();
  await page.locator("notebook-cell .monaco-editor").first().waitFor();

  await page.goto(`${server.address}your-work/`);
  await expect(state(page)).toHaveText(/^The whole book, with its editor, .*: 2\d\.\d MB\.$/);
  server.isDown = true;
  await page.goto(server.address + other);
  const cell = page.locator("notebook-cell:not([data-answer])").first();
  await cell.locator('button[data-action="edit"]').click();
  await cell.locator(".monaco-editor .view-line").first().click();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.type("no such thing;\n");
  // What is wrong with it is found by the editor's own worker.
  await expect(cell.locator(".squiggly-error").first()).toBeVisible();
});

test("a page that is not on the device says so, and leads to what is", async ({ page, server }) => {
  await fetchBook(page, server);
  server.isDown = true;
  const answer = await page.goto(`${server.address}lessons/nowhere/`);
  expect(answer?.status()).toBe(503);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page needs a connection");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page
    .getByRole("link", { name: "The table of contents" })
    .or(page.getByRole("link", { name: "the table of contents" }))
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  server.isDown = false;
  const found = await page.goto(`${server.address}lessons/nowhere/`);
  expect(found?.status()).toBe(404);
});

test("a new version waits until the reader wants it, keeps the edit, and leaves other tabs alone", async ({
  page,
  context,
  server,
}) => {
  await fetchBook(page, server);
  const first = await context.newPage();
  await first.goto(server.address + other);
  await page.goto(server.address + lesson);
  const cell = new Cell(page, "networks");
  await cell.write("const mine = 1;\nwhile (mine) await new Promise((go) => setTimeout(go, 20));");
  await cell.run.click();
  await expect(cell.stop).toBeVisible();

  server.edition = 2;
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const notice = page.locator(".new-edition");
  await expect(notice).toHaveText(/^A new version of the book is there\./);
  expect(await page.title()).not.toContain("Second");
  expect((await new AxeBuilder({ page }).include(".new-edition").analyze()).violations).toEqual([]);
  // What is typed at the very last is kept too.
  await cell.place.locator(".view-line").first().click();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.type("// Last words.\n");
  await notice.getByRole("button", { name: "Use it" }).click();
  await expect(notice).toContainText("A cell is running on this page");
  await notice.getByRole("button", { name: "Use it all the same" }).click();
  await expect(page).toHaveTitle(/^Second edition/);
  await expect(cell.place.locator("pre code")).toContainText("// Last words.\nconst mine = 1;");
  await expect(page.locator(".new-edition")).toBeHidden();

  // The other tab is of the first edition, of which the server has no scripts any more.
  await first.bringToFront();
  expect(await first.title()).not.toContain("Second");
  expect(await (await cellWithData(first)).runToEnd()).toMatch(/^Done/);
  await first.reload();
  await expect(first).toHaveTitle(/^Second edition/);
  expect(await (await cellWithData(first)).runToEnd()).toMatch(/^Done/);

  // Then nothing of the first edition is left.
  const left = () =>
    first.evaluate(async () => {
      const [name = ""] = await caches.keys();
      const keys = await (await caches.open(name)).keys();
      return keys.filter(({ url }) => /_astro\/.*[^2]\.js$/.test(url)).length;
    });
  await expect.poll(left).toBe(0);
});

test("a new version that can wait is not offered again in this tab", async ({ page, server }) => {
  await fetchBook(page, server);
  server.edition = 2;
  await page.goto(server.address + lesson);
  const later = page.locator(".new-edition").getByRole("button", { name: "Later" });
  await later.focus();
  await page.keyboard.press("Enter");
  await expect(later).toBeHidden();
  await page.goto(server.address + other);
  await expect(page).not.toHaveTitle(/^Second/);
  // Time enough to be told.
  await page.waitForTimeout(6000);
  await expect(later).toBeHidden();
});

test("whoever has gone back to an older version is offered it as any other", async ({
  page,
  server,
}) => {
  server.edition = 2;
  await fetchBook(page, server);
  server.edition = 1;
  await page.goto(server.address + other);
  await expect(page).toHaveTitle(/^Second edition/);
  await page.locator(".new-edition").getByRole("button", { name: "Use it" }).click();
  await expect(page).not.toHaveTitle(/^Second edition/);
  server.isDown = true;
  await page.reload();
  expect(await (await cellWithData(page)).runToEnd()).toMatch(/^Done/);
});

test("a connection that breaks in the middle is told, and the rest is fetched later", async ({
  page,
  server,
}) => {
  await page.goto(`${server.address}your-work/`);
  const button = page.getByRole("button", { name: "Fetch the whole book" });
  server.answersLeft = 40;
  await button.click();
  await expect(state(page)).toHaveText(/^The book could not be fetched\./);
  await expect(button).toBeVisible();
  const held = await page.evaluate(async () => {
    const [name = ""] = await caches.keys();
    return (await (await caches.open(name)).keys()).length;
  });
  expect(held).toBeGreaterThan(10);
  server.answersLeft = Number.POSITIVE_INFINITY;
  await fetchBook(page, server);
});

test("a device without room is left as it was, and the reader is told", async ({
  page,
  server,
}) => {
  await page.goto(`${server.address}your-work/`);
  const { origin } = new URL(server.address);
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 3e6 });
  // Nothing comes by itself, in the time in which others get it.
  await page.waitForTimeout(6000);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
  await page.getByRole("button", { name: "Fetch the whole book" }).click();
  await expect(state(page)).toHaveText(/^The book could not be fetched\. .* room on this device/);
  const left = await page.evaluate(async () => {
    const names = await caches.keys();
    return (await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))).flat()
      .length;
  });
  expect(left).toBe(0);
});

test("a window that keeps nothing has the book all the same, and says what it lacks", async ({
  page,
  server,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => undefined });
    Reflect.deleteProperty(globalThis, "caches");
  });
  await page.goto(`${server.address}your-work/`);
  await expect(state(page)).toHaveText(/^This browser keeps no pages here/);
  await expect(page.getByRole("button", { name: "Fetch the whole book" })).toBeHidden();
  await page.getByRole("button", { name: "Forget everything …" }).click();
  await page.getByRole("button", { name: "Forget everything", exact: true }).click();
  await expect(page.getByText("Forgotten: this browser keeps nothing")).toBeVisible();
});

test("what is forgotten is gone from the device, until a page is opened anew", async ({
  page,
  server,
}) => {
  await fetchBook(page, server);
  const ofAnother = "hidden-layers https://book.localhost/of-another/";
  await page.evaluate((name) => caches.open(name), ofAnother);
  await page.getByRole("button", { name: "Forget everything …" }).click();
  await page.getByRole("button", { name: "Forget everything", exact: true }).click();
  await expect(state(page)).toHaveText("The book is not on this device yet.");
  // Pages fetch the book some seconds after they have opened, and this one is not to.
  await page.waitForTimeout(6000);
  await expect(state(page)).toHaveText("The book is not on this device yet.");
  // Another copy of the book at the same origin keeps what is its own.
  expect(await page.evaluate(() => caches.keys())).toEqual([ofAnother]);
  await fetchBook(page, server);
});

test("readers who save data get the book only when they ask", async ({ page, server }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });
  await page.goto(server.address + lesson);
  // Others have it by then.
  await page.waitForTimeout(6000);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
  expect(await fetchBook(page, server)).toBeGreaterThan(5);
});

test("the book can be installed", async ({ page, server }) => {
  await page.goto(server.address);
  const session = await page.context().newCDPSession(page);
  const { errors, data } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const icons: { src: string }[] = JSON.parse(data ?? "").icons;
  for (const { src } of icons) {
    expect(await page.evaluate(async (icon) => (await fetch(icon)).status, src), src).toBe(200);
  }
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // The tests' windows are private ones, and some browsers say so.
  const errorIds = installabilityErrors.map(({ errorId }) => errorId);
  expect(errorIds.filter((id) => id !== "in-incognito")).toEqual([]);
});

test.describe("on the machine where it is built", () => {
  test.use({ host: "localhost" });

  test("a new build shows at once, and an ended server leaves the book readable", async ({
    page,
    server,
  }) => {
    await fetchBook(page, server);
    server.edition = 2;
    await page.goto(server.address + lesson);
    await expect(page).toHaveTitle(/^Second edition/);
    server.isDown = true;
    await page.goto(server.address + other);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("From a neuron to a layer");
  });
});

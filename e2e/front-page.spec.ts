import { expect, test } from "@playwright/test";

test("the front page opens without an error", async ({ page }) => {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("requestfailed", (request) => problems.push(`no answer from ${request.url()}`));
  await page.goto("./");
  await expect(page).toHaveTitle(/Hidden Layers/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(problems).toEqual([]);
});

test("the race can be read without a script", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
  await page.goto("./");
  const race = page.getByRole("figure").filter({ has: page.locator("[data-areas]") });
  await expect(race.getByRole("img")).toHaveCount(2);
  await expect(race).toContainText(/\d+ % right/);
  await expect(race.getByRole("button")).toHaveCount(0);
  await page.close();
});

test("where motion is unwelcome nothing moves until the reader presses Play", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("./");
  const step = page.locator("[data-step]");
  const end = await step.textContent();
  const play = page.getByRole("button", { name: "Play" });
  await expect(play).toBeEnabled();
  await expect(step).toHaveText(end ?? "");
  await play.press("Enter");
  await expect(step).not.toHaveText(end ?? "");
  await page.getByRole("button", { name: "Pause" }).press("Enter");
  const held = await step.textContent();
  await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
  await expect(step).toHaveText(held ?? "");
});

test("where it is welcome the race plays by itself, and can be paused", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.goto("./");
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
});

test("a reader trains the two networks, and holds them meanwhile", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("./");
  // They learn faster than a test can point: it presses in the page, with the first sign of a run.
  await page.evaluate(() => {
    const whose = document.querySelector("[data-whose]") as Element;
    const play = document.querySelector("[data-play]") as HTMLButtonElement;
    new MutationObserver(() => play.click()).observe(whose, { childList: true });
  });
  await page.getByRole("button", { name: "Train them yourself" }).click();
  const said = page.locator("[data-race]").getByRole("status");
  const goOn = page.getByRole("button", { name: "Go on" });
  await expect(goOn).toBeVisible();
  await expect(said).not.toContainText("Trained");
  await goOn.click();
  await expect(said).toContainText(/Trained for 2,002 steps: the simple one \d+ %/);
  await expect(page.locator("[data-whose]")).toHaveText("Yours");
  await expect(page.getByRole("button", { name: "Train anew" })).toBeVisible();
});

test("question, way in, map of the book and both networks stand on the first screen", async ({
  page,
}) => {
  for (const [width, height] of [
    [360, 780],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto("./");
    for (const part of [
      page.getByRole("link", { name: "Begin" }),
      page.getByRole("link", { name: /chapters/ }),
      page.locator("[data-race] svg").last(),
      page.locator("[data-play]"),
    ]) {
      await expect(part).toBeInViewport({ ratio: 1 });
    }
  }
});

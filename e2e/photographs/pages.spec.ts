import { elsewhere, expect, photograph, specimens, test } from "./photographer.ts";

test.skip(elsewhere !== "", elsewhere);

test("the front page", async ({ page }) => {
  await page.goto("./");
  await photograph(page, {
    "running-head": page.locator(".running-head"),
    "front-opening": page.locator(".opening > header"),
    "front-race": page.locator(".race-place"),
    "front-chapter": page.locator(".contents > li").first(),
  });
});

test("pages of the reader’s own", async ({ page }) => {
  await page.goto("./your-work/");
  await photograph(page, { "your-work": page.locator("your-work") });
  await page.getByRole("button", { name: "Forget everything …" }).click();
  await photograph(page, { "forget-everything": page.locator("your-work dialog") });
  await page.goto("./playground/#cells=AAAA");
  await expect(page.locator(".cell-older")).toBeVisible();
  await photograph(page, {
    "playground-bar": page.locator("lesson-bar"),
    "playground-link-damaged": page.locator(".cell-older"),
    "playground-empty": page.locator(".playground-orders"),
    "playground-example": page.locator("#use-penguins"),
  });
});

test("pages that are looked up", async ({ page }) => {
  await page.goto("./glossary/");
  await photograph(page, { "glossary-entry": page.locator(".entry").first() });
  await page.goto("./reference/losses/");
  await photograph(page, { "reference-entry": page.locator(".entry .signature").first() });
  await page.goto("./credits/");
  await photograph(page, { "credited-data": page.locator(".data-set p").first() });
  await page.goto("./exercises/");
  await photograph(page, { "exercise-listed": page.locator(".chapter li").first() });
  await page.goto("./demonstrations/");
  await photograph(page, { "demonstration-listed": page.locator(".demonstrations li").first() });
  await page.goto("./changes/");
  await photograph(page, { "change-listed": page.locator(".changes > li").last() });
  await page.goto("./nothing-here/");
  await photograph(page, { "not-found": page.locator(".asked") });
});

test("what lies over a page", async ({ page }) => {
  await page.goto(specimens);
  await page.getByRole("button", { name: "Search" }).click();
  const search = page.locator(".search-dialog");
  await page.keyboard.type("ððð");
  await expect(search.getByRole("status")).toContainText("Nothing for");
  await photograph(page, { "search-nothing": search });
  await search.getByRole("searchbox").fill("crossEntropy");
  await expect(search.getByRole("link").first()).toBeVisible();
  await photograph(page, { "search-found": search.locator("li").first() });
  await search.getByRole("button", { name: "Close" }).click();

  await page.locator("lesson-bar").getByRole("button", { name: "Keys" }).click();
  await photograph(page, { keys: page.locator(".keys-sheet") });
  await page.keyboard.press("Escape");

  // Its button comes with the first edit.
  await page
    .locator("lesson-bar dialog")
    .evaluate((dialog: HTMLDialogElement) => dialog.showModal());
  await photograph(page, { "reset-lesson": page.locator("lesson-bar dialog") });
  await page.keyboard.press("Escape");
  const close = '<button class="button">Close</button>';
  const notices = {
    "keeping-notice": `<b>Your work can't be kept.</b><p>What to do about it.</p><p>Why that is so.</p>${close}`,
    "new-edition": `<span>A new version of the book is there.</span><button class="button button-primary">Use it</button>${close}`,
    "go-on": '<a href="#words">Go on where you were: <span>Words</span></a>',
  };
  for (const [name, says] of Object.entries(notices)) {
    const place = page.locator(name === "go-on" ? "reading-place" : "body");
    const notice = `<div class="${name}" id="posed">${says}</div>`;
    await place.evaluate((node, markup) => node.insertAdjacentHTML("beforeend", markup), notice);
    await photograph(page, { [name]: page.locator("#posed") });
    await page.locator("#posed").evaluate((each) => each.remove());
  }
});

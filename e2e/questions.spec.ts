import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const asked = "./lessons/workshop/questions-asked/";
const later = "./lessons/workshop/questions-come-back/";

const earlier = (page: Page) => page.getByRole("group", { name: "From earlier lessons" });

test("a question that was asked comes back in a later lesson, and not twice in a day", async ({
  page,
}) => {
  await page.goto(asked);
  await page.getByRole("radio", { name: "It makes the unit learn faster" }).check();
  await expect(page.getByText("Not that one.")).toBeVisible();
  await expect(page.getByText("The weights turn the line")).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  await page.keyboard.press("ArrowDown");
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(500);

  await page.goto(later);
  await expect(page.getByRole("group", { name: "A rate is too large." })).toBeVisible();
  await expect(page.getByRole("group", { name: "What does the bias" })).toHaveCount(0);
  await page.getByRole("radio", { name: "It grows" }).check();
  await expect(page.getByText("Right.", { exact: true })).toBeVisible();
});

test("a reader who comes for the first time is asked two questions of earlier lessons", async ({
  page,
}) => {
  await page.goto("./lessons/start/how-a-network-learns/");
  await earlier(page).scrollIntoViewIfNeeded();
  const questions = earlier(page).locator("lesson-question");
  await expect(questions).toHaveCount(2);
  for (const question of await questions.all()) {
    await expect(question).toHaveAttribute("data-lesson", "start/what-is-the-difference");
    await expect(question.getByRole("radio").first()).toBeVisible();
  }
  const right = questions.first().locator("input[data-right]");
  await right.check();
  await expect(questions.first().getByText("Right.", { exact: true })).toBeVisible();
});

test("every written lesson but the first has two questions of earlier ones before its end", async ({
  page,
  request,
}) => {
  await page.goto("./");
  const lessons = await page
    .locator(".contents li[data-lesson] a")
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(lessons.length).toBeGreaterThan(1);
  for (const [place, lesson] of lessons.entries()) {
    const html = await (await request.get(lesson)).text();
    const group = html.match(/<earlier-questions[\s\S]*?<\/earlier-questions>/)?.[0] ?? "";
    const links = [...group.matchAll(/href="([^"]+)#question-[^"]+"/g)].map(([, href]) => href);
    expect(links.length, lesson).toBe(place === 0 ? 0 : 2);
    const before = lessons.slice(0, place).map((address) => new URL(address).pathname);
    for (const link of links) expect(before, lesson).toContain(link);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("earlier questions are links, and their answers can be opened", async ({ page }) => {
    await page.goto(later);
    await earlier(page).getByRole("link", { name: "What does the bias of a unit do?" }).click();
    await page.getByText("The answer, and why").first().click();
    await expect(page.getByText("The weights turn the line")).toBeVisible();
  });
});

import { expect, type Locator, type Page, test } from "@playwright/test";
import { Cell, lesson } from "./cell.ts";
import { Exercise } from "./exercise.ts";

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Goes on with Tab until this has the focus. */
async function tabTo(page: Page, wanted: Locator, most = 90): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((node) => node === document.activeElement)) return;
  }
  await expect(wanted).toBeFocused({ timeout: 1 });
}

/** Puts other code into the editor that has the focus. */
async function rewrite(page: Page, code: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(code);
}

test("a whole lesson is done by keyboard alone", async ({ page }) => {
  await page.goto(lesson);
  await press(page, "Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await press(page, "Enter", "Tab");
  await expect(page.getByRole("button", { name: "Run all" })).toBeFocused();

  const first = new Cell(page, "spiral");
  await tabTo(page, first.run, 8);
  await press(page, "Enter");
  expect(await first.ended()).toMatch(/^Done/);
  await expect(first.run).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: /^Cell spiral: Done/ })).toBeAttached();
  await press(page, "Tab", "Enter");
  const code = page.getByRole("textbox", { name: /^Code of cell spiral/ });
  await expect(code).toBeFocused();
  await expect(first.place.locator(".monaco-editor.focused")).toBeVisible();
  await rewrite(page, "let count = 0; for (;;) count += 1;");
  await press(page, "ControlOrMeta+Enter");
  await expect(first.pause).toBeVisible();
  await press(page, "Escape");
  await expect(first.pause).toBeFocused();
  await tabTo(page, first.stop, 2);
  await press(page, "Enter");
  expect(await first.ended()).toMatch(/^Stopped/);
  await expect(first.run).toBeFocused();
  await tabTo(page, first.reset, 3);
  await press(page, "Enter");
  await expect(first.place.locator(".view-lines")).toContainText("perClass");

  await tabTo(page, page.getByRole("button", { name: "hidden layers" }));
  await expect(page.getByRole("note").filter({ hasText: "hidden layers –" })).toBeVisible();
  const second = new Cell(page, "networks");
  await tabTo(page, second.run, 12);
  await press(page, "Shift+Enter");
  expect(await second.ended()).toMatch(/^Done/);

  const exercise = new Exercise(page, "count-the-weights");
  const answer = new Cell(page, "count-the-weights");
  await exercise.place.locator("h3").evaluate(startHere);
  await tabTo(page, exercise.check, 12);
  await press(page, "Enter");
  await exercise.says("Not yet");
  await expect(exercise.check).toBeFocused();
  await tabTo(page, exercise.place.locator("summary").first(), 4);
  await press(page, "Enter", "Shift+Tab", "Shift+Tab", "Enter");
  await expect(page.getByRole("textbox", { name: /^Code of cell count/ })).toBeFocused();
  await expect(answer.place.locator(".monaco-editor.focused")).toBeVisible();
  await rewrite(
    page,
    "const countWeights = (sizes: number[]) => sizes.slice(1).reduce((sum, to, at) => sum + to * (1 + (sizes[at] ?? 0)), 0);",
  );
  await press(page, "Escape");
  await tabTo(page, exercise.check, 6);
  await press(page, "Enter");
  await exercise.says("Passed");

  const guess = page.locator("lesson-guess").first();
  await tabTo(page, guess.getByRole("radio").first(), 30);
  await press(page, "ArrowDown");
  await expect(page.getByRole("radio", { name: "The deep one" })).toBeChecked();
  await press(page, "Tab", "Enter");
  await expect(new Cell(page, "race").run).toBeVisible();

  const question = page.locator("lesson-question").first();
  await page.getByRole("heading", { name: "How to use a cell" }).evaluate(startHere);
  await tabTo(page, question.getByRole("radio").first(), 10);
  await press(page, "ArrowDown");
  await expect(question.getByRole("status")).toHaveText("Right.");
  await tabTo(page, page.locator("nav a[rel=next]"), 50);
  await press(page, "Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How a network learns");
});

/** Lets the next Tab go on from here, as a reader's screen reader does who jumps to a heading. */
function startHere(heading: Element): void {
  heading.setAttribute("tabindex", "-1");
  (heading as HTMLElement).focus();
}

test.describe("at 200 %, 720 × 450 of 1440 × 900 pixels", () => {
  // What scrolls smoothly is not there at once.
  test.use({ viewport: { width: 720, height: 450 }, contextOptions: { reducedMotion: "reduce" } });

  for (const address of [
    "",
    "lessons/start/what-is-the-difference/",
    "playground/",
    "exercises/",
  ]) {
    test(`what has the focus is seen, on /${address}`, async ({ page }) => {
      await page.goto(`./${address}`);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(720);
      const hidden: string[] = [];
      for (let presses = 0; presses < 60; presses++) {
        await press(page, "Tab");
        let where = await page.evaluate(covered);
        if (where && where !== "end") {
          // What a term means closes a moment after the focus has left it.
          await page.waitForTimeout(400);
          where = await page.evaluate(covered);
        }
        if (where === "end") break;
        if (where) hidden.push(where);
      }
      expect(hidden).toEqual([]);
    });
  }
});

/** WCAG 2.2, 2.4.11: what has the focus, if nothing of it is seen; "end" after the last. */
function covered(): string | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return "end";
  const { left, top, width, height } = element.getBoundingClientRect();
  const isSeen = [
    [0.5, 0.5],
    [0.1, 0.2],
    [0.9, 0.2],
    [0.1, 0.8],
    [0.9, 0.8],
  ].some(([x = 0, y = 0]) => {
    const there = document.elementFromPoint(left + width * x, top + height * y);
    return there && (element.contains(there) || there.contains(element));
  });
  return isSeen ? undefined : element.outerHTML.slice(0, 120);
}

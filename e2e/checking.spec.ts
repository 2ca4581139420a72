import { expect, type Page, test } from "@playwright/test";
import { Cell, lesson } from "./cell.ts";

const right = `function countWeights(sizes: number[]): number {
  let count = 0;
  for (let i = 1; i < sizes.length; i++) count += (sizes[i - 1] + 1) * sizes[i];
  return count;
}`;

/** The exercise that asks for a count of weights, as a reader handles it. */
class Exercise {
  readonly page: Page;
  readonly cell: Cell;
  readonly place;
  readonly check;
  readonly stop;
  readonly verdict;
  readonly state;

  constructor(page: Page) {
    this.page = page;
    this.cell = new Cell(page, "count-the-weights");
    this.place = page.locator("#exercise-count-the-weights");
    this.check = this.place.locator('button[data-action="check"]');
    this.stop = this.place.locator('button[data-action="stop-check"]');
    this.verdict = this.place.locator(".exercise-verdict");
    this.state = this.place.locator(".exercise-state");
  }

  async checked(code: string): Promise<void> {
    await this.cell.write(code);
    await this.check.click();
  }

  /** No worker stays behind. */
  async isAlone(): Promise<void> {
    await expect(this.page.locator("iframe")).toHaveCount(0);
  }
}

test.beforeEach(async ({ page }) => {
  await page.goto(lesson);
});

test("an answer is missed, then passed, and leaves no worker behind", async ({ page }) => {
  const exercise = new Exercise(page);
  await exercise.check.focus();
  await page.keyboard.press("Enter");
  await expect(exercise.verdict).toContainText("Not yet");
  await expect(exercise.verdict).toContainText("Expected9");
  await expect(exercise.check).toBeFocused();
  await exercise.isAlone();

  await exercise.checked(right);
  await expect(exercise.verdict).toContainText("Passed");
  await exercise.isAlone();
  await exercise.checked("const countWeights = async (sizes: number[]) => 9;");
  await expect(exercise.verdict).toContainText("did you forget await");
  await expect(exercise.place.locator(".exercise-further")).toBeVisible();
  await exercise.isAlone();
});

test("a check is stopped while it loads and while it runs, and nothing runs on", async ({
  page,
}) => {
  const exercise = new Exercise(page);
  await exercise.cell.write("function countWeights() { while (true); }");
  await exercise.check.evaluate((button: HTMLElement) => {
    button.click();
    button.click();
    const stop = button.parentElement?.querySelector<HTMLElement>('[data-action="stop-check"]');
    stop?.click();
  });
  await expect(exercise.verdict).toContainText("You stopped the check");
  await exercise.isAlone();

  await exercise.check.click();
  await expect(page.locator("iframe")).toHaveCount(1);
  await exercise.stop.click();
  await expect(exercise.verdict).toContainText("You stopped the check");
  await exercise.isAlone();
});

test("an answer that is changed while it is checked is to be checked again", async ({ page }) => {
  const exercise = new Exercise(page);
  await exercise.checked("function countWeights() { while (true); }");
  await exercise.cell.write(right);
  await exercise.stop.click();
  await expect(exercise.state).toContainText("changed your answer since");
});

test("answers that cheat or break what a check needs do not pass", async ({ page }) => {
  const exercise = new Exercise(page);
  const wrong = "const countWeights = () => 6;";
  for (const [answer, told] of [
    [`Object.is = () => true; Math.abs = () => 0; ${wrong}`, "left out the biases"],
    [`globalThis.expect = () => {}; ${wrong}`, "left out the biases"],
    [`const performance = 1, Blob = 2, URL = 3; ${wrong}`, "left out the biases"],
    [`globalThis.importScripts = () => {}; ${wrong}`, "left out the biases"],
    [
      "const failure = new Error('!'); failure.name = 'CheckFailure'; const countWeights = () => { throw failure; };",
      "threw an error when the check called it",
    ],
    ["const countWeights = () => ({ ['x'.repeat(1e6)]: 'y'.repeat(1e6) });", "Expected9"],
  ] as const) {
    await exercise.checked(answer);
    await expect(exercise.check).toBeVisible();
    await expect(exercise.verdict).toContainText(told);
    await expect(exercise.verdict).not.toContainText("Passed");
  }
  await exercise.checked(right);
  await expect(exercise.verdict).toContainText("Passed");
  await exercise.isAlone();
});

test("without a connection, a check says what is missing, and can be tried again", async ({
  context,
  page,
}) => {
  const exercise = new Exercise(page);
  await context.setOffline(true);
  await exercise.check.click();
  await expect(exercise.state).toContainText("There is no connection");
  await expect(exercise.check).toBeVisible();
  await context.setOffline(false);
});

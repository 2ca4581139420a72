import { expect, type Locator, type Page } from "@playwright/test";

export const exercises = "./lessons/workshop/exercises-of-every-kind/";

/** An exercise of a lesson, as a reader handles it. */
export class Exercise {
  readonly place: Locator;
  readonly check: Locator;
  readonly stop: Locator;
  readonly state: Locator;
  readonly verdict: Locator;
  readonly #page: Page;

  constructor(page: Page, name: string) {
    this.#page = page;
    this.place = page.locator(`#exercise-${name}`);
    this.check = this.place.getByRole("button", { name: "Check" });
    this.stop = this.place.getByRole("button", { name: "Stop the check" });
    this.state = this.place.locator(".exercise-state");
    this.verdict = this.place.locator(".exercise-verdict");
  }

  /** Checks, and expects this to be said. */
  async checked(says: string | RegExp): Promise<void> {
    await this.check.click();
    await this.says(says);
  }

  async says(says: string | RegExp): Promise<void> {
    await expect(this.verdict.locator(".verdict-line")).toBeVisible({ timeout: 120_000 });
    await expect(this.verdict).toContainText(says);
  }

  /** The lines of an order, as they stand. */
  get lines(): Locator {
    return this.place.locator("[data-lines=in] > li");
  }

  line(text: string): Locator {
    return this.place.locator("li").filter({ hasText: text });
  }

  /** Moves lines with the arrow keys until they stand in this order. */
  async orderByKeys(texts: readonly string[]): Promise<void> {
    for (const [index, text] of texts.entries()) {
      const line = this.line(text).first();
      await line.focus();
      const at = await line.evaluate((node) =>
        [...(node.parentElement?.children ?? [])].indexOf(node),
      );
      for (let moves = at; moves > index; moves--) await this.#page.keyboard.press("ArrowUp");
      await expect(line).toBeFocused();
    }
  }
}

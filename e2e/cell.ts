import type { Locator, Page } from "@playwright/test";

export const lesson = "./lessons/start/what-is-the-difference/";

/** Opens the lesson, and in it what stands behind a question. */
export async function openLesson(page: Page): Promise<void> {
  await page.goto(lesson);
  for (const summary of await page.locator(".guess > details > summary").all())
    await summary.click();
}

const unfinished = ["starting", "running", "paused"].map((state) => `[data-state="${state}"]`);

/** A cell of a lesson, as a reader handles it. */
export class Cell {
  readonly place: Locator;
  readonly run: Locator;
  readonly stop: Locator;
  readonly pause: Locator;
  readonly step: Locator;
  readonly resume: Locator;
  readonly menu: Locator;
  readonly edit: Locator;
  readonly reset: Locator;
  readonly state: Locator;
  readonly outputs: Locator;
  readonly #page: Page;

  constructor(page: Page, name: string) {
    this.#page = page;
    this.place = page.locator(`notebook-cell[data-name="${name}"]`);
    this.run = this.place.locator('button[data-action="run"]');
    this.stop = this.place.locator('button[data-action="stop"]');
    this.pause = this.place.locator('button[data-action="pause"]');
    this.step = this.place.locator('button[data-action="step"]');
    this.resume = this.place.locator('button[data-action="resume"]');
    this.menu = this.place.locator(".cell-menu summary");
    this.edit = this.place.locator('button[data-action="edit"]');
    this.reset = this.place.locator('button[data-action="reset"]');
    this.state = this.place.locator(".cell-state");
    this.outputs = this.place.locator(".cell-outputs");
  }

  /** Runs it to its end and gives what it then says of itself. */
  async runToEnd(timeout = 180_000): Promise<string> {
    await this.run.click();
    return this.ended(timeout);
  }

  async ended(timeout = 180_000): Promise<string> {
    await this.place
      .and(this.#page.locator(`[data-state]:not(${unfinished})`))
      .waitFor({ timeout });
    return (await this.state.textContent()) ?? "";
  }

  /** Puts the cell's code away and writes other code in its place, in the editor. */
  async write(source: string): Promise<void> {
    // A cell that was just added opens its editor by itself.
    if (await this.edit.isVisible()) await this.edit.click({ timeout: 3000 }).catch(() => {});
    await this.place.locator(".monaco-editor .view-lines").waitFor();
    await this.place.locator(".monaco-editor .view-line").first().click();
    await this.#page.keyboard.press("ControlOrMeta+A");
    // Typed, brackets would be closed twice: by the editor and by the text.
    await this.#page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(paste);
    }, source);
  }

  /** The named results the cell shows, to the last bit, but for times. */
  async results(): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const row of await this.outputs.locator(".output-value:not(.output-measured)").all()) {
      const name = (await row.locator(".output-name").textContent()) ?? "";
      const number = row.locator("data");
      found[name] =
        (await number.count()) > 0
          ? ((await number.getAttribute("value")) ?? "")
          : ((await row.locator("b").textContent()) ?? "");
    }
    return found;
  }
}

import type { Browser, Page } from "@playwright/test";

const ROUNDS = 5;

/** One line of the table. */
export interface Row {
  what: string;
  goal: string;
  measured: string;
}

export const firstLesson = "lessons/start/what-is-the-difference/";

/** A reader with an empty cache each time, at the site under `address`. */
export class Reader {
  readonly #browser: Browser;
  readonly #address: string;

  constructor(browser: Browser, address: string) {
    this.#browser = browser;
    this.#address = address;
  }

  /** Opens a page of the site, and in it what stands behind a question. */
  async at<Value>(path: string, look: (page: Page) => Promise<Value>): Promise<Value> {
    return this.fresh(async (page) => {
      await page.goto(this.addressOf(path), { waitUntil: "networkidle" });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      return look(page);
    });
  }

  async fresh<Value>(look: (page: Page) => Promise<Value>): Promise<Value> {
    const context = await this.#browser.newContext({ serviceWorkers: "block" });
    try {
      return await look(await context.newPage());
    } finally {
      await context.close();
    }
  }

  addressOf(path: string): string {
    return new URL(path, this.#address).href;
  }
}

/** Measures some times. */
export async function rounds<Value>(measure: () => Promise<Value>): Promise<Value[]> {
  const values: Value[] = [];
  for (let round = 0; round < ROUNDS; round++) values.push(await measure());
  return values;
}

export const milliseconds = (values: readonly number[]) => middleAndRange(values, "ms", 0);

export function megabytes(bytes: readonly number[]): string {
  const values = bytes.map((value) => value / 1e6);
  return middleAndRange(values, "MB", 1);
}

function middleAndRange(values: readonly number[], unit: string, digits: number): string {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (index: number) => (sorted[index] as number).toFixed(digits);
  const last = sorted.length - 1;
  return `${at(Math.floor(last / 2))} ${unit} (${at(0)} to ${at(last)})`;
}

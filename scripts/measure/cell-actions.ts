import type { Page } from "@playwright/test";

/** Milliseconds from the click on Run to the first output of the run. */
export function runTimed(page: Page, name: string): Promise<number> {
  return page.evaluate((name) => {
    const cell = document.querySelector<HTMLElement>(`notebook-cell[data-name="${name}"]`);
    const outputs = cell?.querySelector(".cell-outputs");
    const button = cell?.querySelector<HTMLButtonElement>('button[data-action="run"]');
    if (!outputs || !button) throw new Error(`There is no cell ${name}.`);
    return new Promise<number>((resolve) => {
      const start = performance.now();
      new MutationObserver((_, observer) => {
        observer.disconnect();
        resolve(performance.now() - start);
      }).observe(outputs, { childList: true, subtree: true });
      button.click();
    });
  }, name);
}

/** Puts other code into a cell, as a shared link does. */
export async function rewrite(page: Page, name: string, source: string): Promise<void> {
  await page.evaluate(
    ([name, source]) => {
      const cell = document.querySelector(`notebook-cell[data-name="${name}"]`);
      return (cell as unknown as { rewrite(source: string): Promise<void> }).rewrite(source);
    },
    [name, source] as const,
  );
}

/** Milliseconds from the click on Edit, with nothing loaded before it, to a letter in the code. */
export async function editTimed(page: Page, name: string): Promise<number> {
  const start = await clickEdit(page, name);
  const code = `notebook-cell[data-name="${name}"] .cell-code`;
  await page.waitForFunction((code) => document.activeElement?.closest(code), code, {
    polling: "raf",
  });
  // A letter that is in none of the cells.
  await page.keyboard.type("ß");
  await page.waitForFunction(
    (code) =>
      document
        .querySelector(`${code} :is(.view-lines, pre:not(.cell-covered))`)
        ?.textContent.includes("ß"),
    code,
    { polling: "raf" },
  );
  return performance.now() - start;
}

/** Milliseconds from the click on Edit to the full editor. */
export async function fullEditorTimed(page: Page, name: string): Promise<number> {
  const start = await clickEdit(page, name);
  await page.locator(`notebook-cell[data-name="${name}"] .view-lines`).waitFor();
  return performance.now() - start;
}

async function clickEdit(page: Page, name: string): Promise<number> {
  const button = page.locator(`notebook-cell[data-name="${name}"] button[data-action="edit"]`);
  await button.scrollIntoViewIfNeeded();
  const start = performance.now();
  await button.click();
  return start;
}

/** The longest time between two frames until a selector matches. */
export function longestFrame(page: Page, until: string): Promise<number> {
  return page.evaluate(
    (until) =>
      new Promise<number>((resolve) => {
        let before = performance.now();
        let longest = 0;
        const tick = (now: number) => {
          longest = Math.max(longest, now - before);
          before = now;
          if (document.querySelector(until)) resolve(longest);
          else requestAnimationFrame(tick);
        };
        requestAnimationFrame(tick);
      }),
    until,
  );
}

import { appendFileSync, existsSync } from "node:fs";
import { test as base, expect, type Locator, type Page } from "@playwright/test";

/** Parts of a page, by the names of their photographs. */
type Pieces = Readonly<Record<string, Locator>>;

export { expect };

export const specimens = "./lessons/workshop/specimens/";

/** A test with a reader's page, in which nothing is left to chance. */
export const test = base.extend({
  page: async ({ page }, use) => {
    await page.addInitScript(() => localStorage.setItem("hidden-layers:numbers", "0"));
    await use(page);
  },
});

/** Why no photograph can be compared, if so. */
export const elsewhere =
  process.platform !== "linux" || process.arch !== "x64"
    ? "Photographs are compared in the browser that is packed with the project, on Linux x64."
    : existsSync("e2e/photographs/pictures") || process.env["HIDDEN_LAYERS_PHOTOGRAPHS"]
      ? ""
      : "No photographs have been taken: npm run photographs -- --update-snapshots";

/**
 * Compares each piece with its photograph at three widths, light and dark. All that differ are told,
 * not only the first.
 */
export async function photograph(page: Page, pieces: Pieces): Promise<void> {
  for (const piece of Object.values(pieces)) await expect(piece).toBeVisible();
  // What is under the pointer looks otherwise, and at another width that is another thing.
  await page.mouse.move(0, 0);
  await page.addStyleTag({ path: "e2e/photographs/still.css" });
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 1200 });
    for (const theme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
      await page.evaluate(() => document.fonts.ready);
      for (const [name, piece] of Object.entries(pieces)) {
        await piece.evaluate(hold);
        const file = `${name}-${width}-${theme}.png`;
        note(file);
        const message = `“${name}” looks different, ${width} pixels wide and ${theme}. ${whatToDo}`;
        await expect.soft(piece, message).toHaveScreenshot(file);
      }
    }
  }
}

/** Tells `npm run photographs` which there are, so that it knows which are left over. */
function note(file: string): void {
  const list = process.env["HIDDEN_LAYERS_PHOTOGRAPHS"];
  if (list) appendFileSync(list, `${file}\n`);
}

const whatToDo = `If nobody meant it to, mend it; the photographs before and after are in test-results.
If it is meant: npm run photographs -- --update-snapshots, look at what has changed, and commit it.`;

/**
 * Puts other words in the place of times, and the piece on a whole pixel: what changes above it is not
 * to tell on its edges.
 */
function hold(piece: Element): void {
  const times = ".cell-state, .exercise-state, .lesson-bar-state, .output-measured, .result-own";
  for (const place of [
    ...piece.querySelectorAll(times),
    ...(piece.matches(times) ? [piece] : []),
  ]) {
    for (const text of textsOf(place)) {
      text.data = text.data
        .replace(/[\d.]+\s(?:µs|ms|s|minutes?)\b/g, "1.2 s")
        .replace(/\d+ \w+ 20\d\d/, "1 May 2026");
    }
  }
  if (!(piece instanceof HTMLElement)) return;
  const { position } = getComputedStyle(piece);
  if (position !== "static" && !piece.style.top) return;
  Object.assign(piece.style, { position: "relative", top: "0px" });
  const fraction = (piece.getBoundingClientRect().top + scrollY) % 1;
  piece.style.top = `${(1 - fraction) % 1}px`;

  function textsOf(node: Node): Text[] {
    return [...node.childNodes].flatMap((child) =>
      child instanceof Text ? child : textsOf(child),
    );
  }
}

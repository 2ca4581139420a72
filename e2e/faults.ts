import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Of all rules, these alone look at colours. */
const colours = ["color-contrast", "link-in-text-block"];

/**
 * What axe finds wrong, light and dark, on the page or in parts of it: WCAG 2.2 AA, and what is good
 * practice beside it.
 */
export async function faults(page: Page, ...parts: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
    const axe = new AxeBuilder({ page });
    for (const part of parts) axe.include(part);
    if (colorScheme === "light") axe.withTags(rules);
    else axe.withRules(colours);
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations) {
      for (const { html } of nodes) found.push(`${colorScheme}, ${id}: ${html.slice(0, 200)}`);
    }
  }
  return found;
}

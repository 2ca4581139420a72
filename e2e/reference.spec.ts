import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

for (const address of ["./reference/", "./reference/losses/"]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`${address} can be read by everyone, on a phone too, ${colorScheme}`, async ({ page }) => {
      const problems: string[] = [];
      page.on("pageerror", (error) => problems.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error") problems.push(message.text());
      });
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 360, height: 780 });
      await page.goto(address);
      for (const summary of (await page.locator("main summary").all()).slice(0, 2))
        await summary.click();
      const [width, scroll] = await page.evaluate(() => [
        document.documentElement.clientWidth,
        document.documentElement.scrollWidth,
      ]);
      expect(scroll).toBeLessThanOrEqual(width ?? 0);
      const { violations } = await new AxeBuilder({ page }).include("main").analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(problems).toEqual([]);
    });
  }
}

test("every link of the reference leads to something on its page", async ({ page, request }) => {
  await page.goto("./reference/");
  const links = await page
    .locator("main a[href*='/reference/']")
    .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
  expect(links.length).toBeGreaterThan(100);
  const texts = new Map<string, string>();
  for (const link of links) {
    const [address = "", anchor] = link.split("#");
    const text = texts.get(address) ?? (await (await request.get(address)).text());
    texts.set(address, text);
    if (anchor !== undefined) expect(text, link).toContain(`id="${anchor}"`);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a name has its example, and its computation unfolds", async ({ page }) => {
    await page.goto("./reference/");
    await page.getByRole("link", { name: "softmax", exact: true }).first().click();
    const entry = page.getByRole("article", { name: "softmax", exact: true });
    await expect(entry).toContainText(
      "console.log(softmax(tensor([1, 1])).toArray()); // [0.5, 0.5]",
    );
    const plain = entry.locator("details", { hasText: "in plain TypeScript" });
    await expect(plain.locator("pre").first()).toBeHidden();
    await plain.locator("summary").click();
    await expect(plain.locator("pre").first()).toContainText("export function softmax");
  });
});

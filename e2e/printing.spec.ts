import { expect, test } from "@playwright/test";
import { lesson } from "./cell.ts";

test("on paper a lesson has its text, code and outputs, and nothing to press", async ({ page }) => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  // A4 less its margins, at 96 pixels an inch.
  await page.setViewportSize({ width: 642, height: 980 });
  await page.goto(lesson, { waitUntil: "networkidle" });
  for (const what of ["button", "summary:text-is('Table')", ".exercise-solution", ".take-away"]) {
    await expect(page.locator(`main ${what}`).filter({ visible: true }), what).toHaveCount(0);
  }
  const outputs = page.locator("notebook-cell:not([data-answer]) .output");
  expect(await outputs.count()).toBeGreaterThan(8);
  for (const output of await outputs.all()) await expect(output).toBeVisible();
  const wider = await page.evaluate(() => {
    const most = document.documentElement.clientWidth;
    return [...document.querySelectorAll("main *")]
      .filter((each) => !each.closest("svg, .visually-hidden, .katex"))
      .filter((each) => each.getBoundingClientRect().right > most + 1)
      .map((each) => each.outerHTML.slice(0, 80));
  });
  expect(wider).toEqual([]);
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const [red = 0, green = 0, blue = 0] = (paper.match(/[\d.]+/g) ?? []).map(Number);
  expect(Math.min(red, green, blue), paper).toBeGreaterThan(240);
});

test("a lesson can be taken along, in forms that other programs read", async ({
  page,
  request,
}) => {
  await page.goto(lesson);
  const taken = page.getByRole("complementary", { name: "Take it along" });
  const address = async (name: string) => {
    const link = taken.getByRole("link", { name });
    return new URL((await link.getAttribute("href")) ?? "", page.url()).href;
  };
  const notebook = await (await request.get(await address("Jupyter notebook"))).json();
  expect(notebook.nbformat).toBe(4);
  const program = await (await request.get(await address("TypeScript file"))).text();
  expect(program).toContain('from "hidden-layers/notebook"');
  await page.evaluate(() => {
    Object.assign(window, { print: () => document.body.setAttribute("data-printed", "") });
  });
  await taken.getByRole("button", { name: "Print" }).click();
  await expect(page.locator("body[data-printed]")).toHaveCount(1);
});

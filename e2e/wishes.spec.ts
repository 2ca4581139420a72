import { globSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { Cell, lesson, openLesson } from "./cell.ts";
import { Exercise, exercises } from "./exercise.ts";

const addresses = globSync("dist/**/index.html")
  .map((file) => file.replaceAll("\\", "/").slice("dist/".length, -"index.html".length))
  .sort();

test.describe("where motion is not wanted", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("nothing moves on any page, and nothing scrolls smoothly", async ({ page }) => {
    const moving: string[] = [];
    for (const address of addresses) {
      await page.goto(`./${address}`, { waitUntil: "load" });
      await page.mouse.wheel(0, 400);
      moving.push(...(await page.evaluate(motion)).map((what) => `${address}: ${what}`));
    }
    expect(moving).toEqual([]);
  });

  test("nothing moves while the editor is open and a cell runs, and the race waits", async ({
    page,
  }) => {
    await openLesson(page);
    const cell = new Cell(page, "spiral");
    await cell.write("for (let round = 0; round < 1e12; round++) await 0;");
    await cell.run.click();
    await expect(cell.pause).toBeVisible();
    await page.getByRole("button", { name: "Search" }).click();
    expect(await page.evaluate(motion)).toEqual([]);
    await page.goto("./");
    await expect(page.getByRole("button", { name: "Play" })).toBeEnabled();
    await expect(page.locator("[data-step]")).toHaveText(/\d/);
  });
});

/** What moves by itself, or would when something changes. */
function motion(): string[] {
  const scrolls = getComputedStyle(document.documentElement).scrollBehavior;
  const found = document.getAnimations().map(({ effect }) => {
    const target = effect instanceof KeyframeEffect ? effect.target : undefined;
    return `animation of ${target?.outerHTML.slice(0, 100)}`;
  });
  return scrolls === "auto" ? found : [...found, `scrolls ${scrolls}`];
}

test.describe("where readers have chosen all colours", () => {
  test.use({ colorScheme: "dark", contextOptions: { forcedColors: "active" } });

  /** The book is set to light, and the reader's colours are dark. */
  async function open(page: Page, address: string): Promise<void> {
    await page.addInitScript(() => localStorage.setItem("starlight-theme", "light"));
    await page.goto(address);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  }

  test("what is drawn and written takes theirs, or stands out from them", async ({ page }) => {
    await open(page, lesson);
    await page.locator(".guess summary").first().click();
    await new Cell(page, "race").outputs.locator("svg").first().waitFor();
    expect(await page.evaluate(dimOnBlack)).toEqual([]);
    await open(page, exercises);
    await new Exercise(page, "place-boundary").place.scrollIntoViewIfNeeded();
    await page.locator("boundary-answer [role=application]").first().waitFor();
    expect(await page.evaluate(dimOnBlack)).toEqual([]);
  });

  test("the chart of a run is drawn in theirs", async ({ page }) => {
    await open(page, lesson);
    const cell = new Cell(page, "spiral");
    await cell.write(`import { lineChart } from "notebook";
const chart = lineChart("Loss");
for (let step = 0; step < 50; step++) chart.add({ step, wide: step, deep: 50 - step });`);
    expect(await cell.runToEnd()).toMatch(/^Done/);
    const canvas = cell.outputs.locator("canvas");
    await canvas.scrollIntoViewIfNeeded();
    const inks = () => canvas.evaluate(inksOf);
    // Amber, the violet of their colours, and words in white.
    await expect.poll(inks).toEqual(expect.arrayContaining(["192 125 0", "122 104 216"]));
    expect((await inks()).some((ink) => /^2[45]\d 2[45]\d 2[45]\d$/.test(ink))).toBe(true);
  });

  test("the focus is seen wherever it is, and what is to be pressed first", async ({ page }) => {
    await open(page, exercises);
    for (let presses = 0; presses < 50; presses++) {
      await page.keyboard.press("Tab");
      const [style, width, what] = await page.evaluate(() => {
        // A label may show it for what is in it.
        const field = document.activeElement ?? document.body;
        const focused = field.matches("select") ? (field.closest("label") ?? field) : field;
        const { outlineStyle, outlineWidth } = getComputedStyle(focused);
        return [outlineStyle, Number.parseFloat(outlineWidth), focused.outerHTML.slice(0, 120)];
      });
      expect(style, String(what)).not.toBe("none");
      expect(width, String(what)).toBeGreaterThanOrEqual(1);
    }
    const [ground, around] = await new Exercise(page, "write-relu").check.evaluate((button) => [
      getComputedStyle(button).backgroundColor,
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect(ground).not.toBe(around);
  });
});

/** Strokes, fills and words of drawings that are too dark for a black page. */
function dimOnBlack(): string[] {
  const light = (colour: string) => {
    const parts = colour.match(/[\d.]+/g)?.map(Number) ?? [];
    // `color(srgb …)` counts to 1, `rgb(…)` to 255.
    const scale = colour.startsWith("color") ? 1 : 255;
    const [red = 0, green = 0, blue = 0] = parts.map((part) => (part / scale) ** 2.2);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const shapes = document.querySelectorAll<SVGElement>(
    "main svg[role=img] :is(text, path, circle, line)",
  );
  return [...shapes]
    .filter((shape) => shape.checkVisibility() && !shape.matches(".heat-strong"))
    .filter((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      const inks = shape.matches("text") ? [fill] : [fill, stroke];
      return Math.max(...inks.filter((ink) => ink !== "none").map(light), -1) < 0.09;
    })
    .map((shape) => shape.outerHTML.slice(0, 140));
}

/** The colours of a canvas that are opaque, each once. */
function inksOf(canvas: Element): string[] {
  const { width, height } = canvas as HTMLCanvasElement;
  const brush = (canvas as HTMLCanvasElement).getContext("2d");
  const { data = [] } = brush?.getImageData(0, 0, width, height) ?? {};
  const inks = new Set<string>();
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] === 255) inks.add(`${data[at]} ${data[at + 1]} ${data[at + 2]}`);
  }
  return [...inks];
}

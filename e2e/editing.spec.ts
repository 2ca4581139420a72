import { expect, test } from "@playwright/test";
import { Cell, openLesson } from "./cell.ts";

test("the editor opens in place, and the text does not move by a pixel", async ({ page }) => {
  await openLesson(page);
  await page.evaluate(() => document.fonts.ready);
  const cell = new Cell(page, "race");
  const places = (selector: string) =>
    cell.place
      .locator(selector)
      .first()
      .evaluate((root) => {
        // The rectangle of each visible character, by line and column.
        const found: { text: string; left: number; top: number }[] = [];
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          for (let at = 0; at < (node.textContent?.length ?? 0); at++) {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const { left, top, width } = range.getBoundingClientRect();
            const text = range.toString();
            if (width > 0 && /\S/.test(text)) found.push({ text, left, top: top + scrollY });
          }
        }
        return found.sort((one, other) => one.top - other.top || one.left - other.left);
      });
  const before = await places("pre code");
  const height = (await cell.place.locator(".cell-code").boundingBox())?.height ?? 0;
  await cell.edit.click();
  await cell.place.locator(".monaco-editor .view-lines").waitFor();
  await page.waitForTimeout(500);
  const after = await places(".monaco-editor .view-lines");
  expect(after.map(({ text }) => text).join("")).toBe(before.map(({ text }) => text).join(""));
  for (const [index, { left, top, text }] of before.entries()) {
    expect(Math.abs((after[index]?.left ?? 0) - left), `left of ${text}`).toBeLessThan(1);
    expect(Math.abs((after[index]?.top ?? 0) - top), `top of ${text}`).toBeLessThan(3);
  }
  const now = (await cell.place.locator(".cell-code").boundingBox())?.height ?? 0;
  expect(Math.abs(now - height)).toBeLessThan(1);
});

test("one can write at once, and the full editor takes over text, caret and undoing when it is there", async ({
  page,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/rich-editor*.js", async (route) => {
    await held;
    await route.continue();
  });
  await openLesson(page);
  const cell = new Cell(page, "spiral");
  const code = cell.place.locator("pre code");
  const original = await code.textContent();
  await cell.edit.click();
  const area = cell.place.getByRole("textbox", { name: /Code of cell spiral/ });
  await expect(area).toBeFocused();
  await page.keyboard.type("// early");
  await expect(code).toContainText("// early");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowLeft");
  release();
  const lines = cell.place.locator(".monaco-editor .view-lines");
  await expect(lines).toContainText("early");
  await expect(area).toBeFocused();
  await page.keyboard.type(" bird");
  await expect(lines.locator(".view-line").first()).toHaveText(/^\/\/.early.bird$/);
  for (let at = 0; at < 3; at++) await page.keyboard.press("ControlOrMeta+Z");
  await expect
    .poll(async () => (await lines.textContent())?.length)
    .toBeLessThan(1 + (original ?? "").length);
  await expect(lines).not.toContainText("early");
  await page.keyboard.press("Escape");
  await expect(cell.run).toBeFocused();
});

test("without the full editor one writes in a plain one, which says so", async ({ page }) => {
  await page.route("**/rich-editor*.js", (route) => route.abort());
  await openLesson(page);
  const cell = new Cell(page, "spiral");
  await cell.edit.click();
  await expect(cell.place).toContainText("this is a plain one");
  await cell.place.locator("textarea").fill('console.log("plain");');
  expect(await cell.runToEnd()).toMatch(/^Done/);
  await expect(cell.outputs).toContainText("plain");
});

test("pointing at Edit loads the full editor already", async ({ page }) => {
  await openLesson(page);
  const loaded = page.waitForRequest(/rich-editor.*\.js/);
  await new Cell(page, "spiral").edit.hover();
  await loaded;
});

test("it completes and explains names of the library", async ({ page }) => {
  await openLesson(page);
  const cell = new Cell(page, "networks");
  await cell.write('import { seque } from "hidden-layers";');
  await page.keyboard.press("Home");
  for (let at = 0; at < "import { seque".length; at++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ControlOrMeta+Space");
  await expect(page.locator(".suggest-widget").first()).toContainText("sequential");
  await page.keyboard.press("Escape");
});

test("hovering a name of the library shows its documentation", async ({ page }) => {
  await openLesson(page);
  const cell = new Cell(page, "networks");
  await cell.edit.click();
  await cell.place.locator(".monaco-editor .view-lines").waitFor();
  const name = cell.place.locator(".view-line span", { hasText: /^sequential$/ }).first();
  await name.hover();
  await expect(page.locator(".monaco-hover").first()).toContainText(/layer/i);
});

test("the explanation of a name leads to the reference, and to its source there", async ({
  page,
}) => {
  await openLesson(page);
  const cell = new Cell(page, "networks");
  await cell.edit.click();
  await cell.place.locator(".monaco-editor .view-lines").waitFor();
  await cell.place
    .locator(".view-line span", { hasText: /^linear$/ })
    .first()
    .hover();
  const hover = page.locator(".monaco-hover").first();
  for (const { link, anchor } of [
    { link: "Reference", anchor: "linear" },
    { link: "Source", anchor: "linear-source" },
  ]) {
    const opened = page.waitForEvent("popup");
    await hover.getByRole("link", { name: link, exact: true }).click();
    const reference = await opened;
    await expect(reference).toHaveURL(new RegExp(`/reference/layers/#${anchor}$`));
    await expect(reference.locator(`[id="${anchor}"]`)).toBeVisible();
    await reference.close();
  }
});

test("F12 and Ctrl+click on a name of the library open its source in the reference", async ({
  page,
}) => {
  await openLesson(page);
  const cell = new Cell(page, "networks");
  await cell.edit.click();
  const name = cell.place.locator(".view-line span", { hasText: /^linear$/ }).first();
  for (const ask of [
    () => name.click({ modifiers: ["ControlOrMeta"] }),
    async () => {
      await name.click();
      await page.keyboard.press("F12");
    },
  ]) {
    let reference = page;
    // On a busy machine the first answer may come too late for a page to be opened.
    await expect(async () => {
      const opened = page.waitForEvent("popup", { timeout: 10_000 });
      [reference] = await Promise.all([opened, ask()]);
    }).toPass();
    await expect(reference).toHaveURL(/\/reference\/layers\/#linear-source$/);
    await expect(reference.locator('[id="linear-source"]')).toBeVisible();
    await reference.close();
  }
});

test("what a name means is shown where its answer comes too late for a page to be opened", async ({
  page,
}) => {
  await openLesson(page);
  const cell = new Cell(page, "networks");
  await cell.edit.click();
  await cell.place
    .locator(".view-line span", { hasText: /^linear$/ })
    .first()
    .click();
  // As it is some seconds after a key was pressed.
  await page.evaluate(() =>
    Object.defineProperty(navigator, "userActivation", { value: { isActive: false } }),
  );
  await page.keyboard.press("F12");
  await expect(
    page.locator(".monaco-hover").getByRole("link", { name: "Source", exact: true }),
  ).toBeVisible();
  expect(page.context().pages()).toHaveLength(1);
});

test("code is laid out by key and from the menu, also where it is broken, and that can be undone", async ({
  page,
}) => {
  await openLesson(page);
  const cell = new Cell(page, "spiral");
  const text = () =>
    cell.place
      .locator(".view-line")
      .evaluateAll((lines) => lines.map((line) => line.textContent?.replaceAll("\u00a0", " ")));
  const messy = ["for(const a of [1,2]){", "console.log( a ", "}"];
  await cell.write(messy.join("\n"));
  await page.keyboard.press("Shift+Alt+F");
  await expect.poll(text).toEqual(["for (const a of [1, 2]) {", "  console.log(a ", "}"]);
  await page.keyboard.press("ControlOrMeta+Z");
  await expect.poll(text).toEqual(messy);
  await cell.menu.click();
  await cell.place.getByRole("button", { name: "Format the code" }).click();
  await expect.poll(text).toEqual(["for (const a of [1, 2]) {", "  console.log(a ", "}"]);
});

test("text is found in the cell, and keys in the box for it do not run the cell", async ({
  page,
}) => {
  await openLesson(page);
  const cell = new Cell(page, "spiral");
  await cell.write("const one = 1;\nconst two = one + one;");
  await page.keyboard.press("ControlOrMeta+F");
  const find = cell.place.getByRole("textbox", { name: "Find" });
  await expect(find).toBeFocused();
  await page.keyboard.type("one");
  await expect(cell.place.locator(".find-widget")).toContainText(/of 3/);
  await page.keyboard.press("Shift+Enter");
  await expect(cell.place).not.toHaveAttribute("data-state", /./);
  await page.keyboard.press("Escape");
  await expect(cell.place.locator(".monaco-editor.focused")).toBeVisible();
});

test("type errors are underlined while typing", async ({ page }) => {
  await openLesson(page);
  const cell = new Cell(page, "networks");
  await cell.write('import { linear } from "hidden-layers";\nconst layer = linear("two", 3);');
  await expect(cell.place.locator(".squiggly-error").first()).toBeVisible();
});

test("an edit survives a reload, and Reset brings the original back", async ({ page }) => {
  await openLesson(page);
  const cell = new Cell(page, "spiral");
  const original = await cell.place.locator("pre code").textContent();
  await cell.write('console.log("mine");');
  await expect(cell.reset).toBeVisible();
  await page.waitForTimeout(700);
  await page.reload();
  await expect(cell.place.locator("pre code")).toHaveText('console.log("mine");');
  expect(await cell.runToEnd()).toMatch(/^Done/);
  await expect(cell.outputs).toContainText("mine");
  await cell.reset.click();
  await expect(cell.place.locator("pre code")).toHaveText(original ?? "");
  await page.reload();
  await expect(cell.place.locator("pre code")).toHaveText(original ?? "");
  await expect(cell.reset).toBeHidden();
});

test("Escape leaves the editor, and Ctrl+Enter runs from inside it", async ({ page }) => {
  await openLesson(page);
  const cell = new Cell(page, "spiral");
  await cell.write('console.log("by keyboard");');
  await page.keyboard.press("ControlOrMeta+Enter");
  expect(await cell.ended()).toMatch(/^Done/);
  await expect(cell.outputs).toContainText("by keyboard");
  await cell.place.locator(".monaco-editor .view-line").first().click();
  await page.keyboard.press("Escape");
  await expect(cell.run).toBeFocused();
});

test.describe("on a touch screen", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

  test("a plain editor takes the place of the code", async ({ page }) => {
    await openLesson(page);
    const cell = new Cell(page, "spiral");
    await cell.edit.tap();
    const area = cell.place.locator("textarea");
    await area.fill('console.log("by thumb");');
    await cell.run.tap();
    expect(await cell.ended()).toMatch(/^Done/);
    await expect(cell.outputs).toContainText("by thumb");
  });
});

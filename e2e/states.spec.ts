import { expect, test } from "@playwright/test";
import { Cell, lesson, openLesson } from "./cell.ts";
import { Exercise, exercises } from "./exercise.ts";
import { faults } from "./faults.ts";

/** Cells with all that stands in and around them. */
const cells = "notebook-cell:not([data-answer])";

/** Code that runs until it is stopped, in rounds that are counted. */
const long = "let count = 0;\nfor (let round = 0; round < 1e12; round++) count += 1;";

test("a cell can be read by everyone while it runs, waits, has failed, was stopped or is stale", async ({
  page,
}) => {
  await openLesson(page);
  const [first, second, third, fourth] = ["spiral", "networks", "race", "digits"].map(
    (name) => new Cell(page, name),
  ) as [Cell, Cell, Cell, Cell];

  await first.write("const base = 2;");
  await second.write("console.log(base);");
  expect(await second.runToEnd()).toMatch(/^Done/);
  await first.write("const base = 3;");
  expect(await first.runToEnd()).toMatch(/^Done/);
  await expect(second.place).toHaveAttribute("data-state", "stale");
  await third.write("console.warn('mind');\nconst model = { rate: 1 };\nmodel.layers.push(base);");
  expect(await third.runToEnd()).toMatch(/^Failed/);

  await fourth.write(long);
  await fourth.run.click();
  await expect(fourth.pause).toBeVisible();
  expect(await faults(page, cells), "running, stale, failed").toEqual([]);
  await fourth.pause.click();
  await expect(fourth.resume).toBeVisible();
  await third.write("const ; = 3");
  await third.run.click();
  await expect(third.outputs).toContainText("line 1");
  await third.menu.click();
  expect(await faults(page, cells), "paused, not compiled, with a menu").toEqual([]);
  await fourth.stop.click();
  expect(await fourth.ended()).toMatch(/^Stopped/);

  await third.write("function forever() { while (true) {} }\nforever();");
  await third.run.click();
  await expect(third.state).toHaveText(/Running/);
  await third.stop.click();
  await expect(third.place).toHaveAttribute("data-state", "lost");
  await first.menu.click();
  await first.place.getByRole("button", { name: "Add a cell below", exact: true }).click();
  const own = new Cell(page, "scratch-1");
  await own.write("console.log('mine');");
  expect(await own.runToEnd()).toMatch(/^Done/);
  await second.menu.click();
  await second.place.getByRole("button", { name: "Show what you changed" }).click();
  expect(await faults(page), "stopped, ended, compared, the reader's own").toEqual([]);
});

test("exercises of every kind can be read by everyone, whatever came of them", async ({ page }) => {
  await page.goto(exercises);
  const names = await page
    .locator("exercise-task")
    .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset["exercise"] ?? ""));
  for (const name of names) {
    const { place, check } = new Exercise(page, name);
    await place.scrollIntoViewIfNeeded();
    if (await check.isVisible()) await check.click();
    for (const summary of await place.locator(":scope > details > summary").all()) {
      if (await summary.isVisible()) await summary.click();
    }
  }
  await new Exercise(page, "reach-xor").says("It says a half to everything.");
  await new Exercise(page, "fill-sigmoid").says("Not checked");
  const number = new Exercise(page, "predict-untrained");
  await number.place.getByLabel("They are right in").fill("a few");
  await number.check.click();
  const quiz = new Exercise(page, "quiz-units").place.locator("quiz-question").first();
  await quiz.getByRole("radio").first().check();
  await quiz.getByRole("button", { name: "Answer" }).click();
  await quiz.getByRole("button", { name: "Show the other reasons" }).click();
  expect(await faults(page), "not yet, not checked").toEqual([]);

  await number.place.getByLabel("They are right in").fill("10 %");
  await number.checked("Passed");
  const choice = new Exercise(page, "choose-unbending");
  await choice.place.getByLabel("one").check();
  await choice.checked("Passed");
  const write = new Exercise(page, "write-relu");
  await new Cell(page, "write-relu").write(
    "const activate = (value: number) => Math.max(0, value);",
  );
  await write.checked("Passed");
  await new Cell(page, "fix-step").write("const weight = 3;\nthrow new Error('mine');");
  await new Exercise(page, "fix-step").checked("mine");
  expect(await faults(page, "exercise-task"), "passed, thrown").toEqual([]);
});

test("what a lesson asks and tells can be read by everyone: guesses, questions, terms, own results", async ({
  page,
}) => {
  await page.goto(lesson);
  await page.getByRole("radio", { name: "The deep one" }).check();
  await new Cell(page, "networks").runToEnd();
  await expect(page.locator(".result-own").first()).toBeVisible();
  await page.locator("lesson-question input").first().check();
  await page.reload();
  await expect(page.locator(".guess-kept").first()).toHaveText(/^Your guess/);
  await expect(page.locator(".result-own").first()).toBeVisible();
  await page.getByRole("button", { name: "hidden layers" }).first().click();
  expect(await faults(page)).toEqual([]);
});

test("what opens over the page can be read by everyone: search, keys, contents, questions back", async ({
  page,
}) => {
  await page.goto(lesson);
  const shut = () => page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Search" }).click();
  const dialog = page.getByRole("dialog", { name: "Search" });
  await page.keyboard.type("network");
  await expect(dialog.getByRole("link").first()).toBeVisible();
  expect(await faults(page, "dialog[open]"), "search").toEqual([]);
  await dialog.getByRole("button", { name: "Close" }).click();

  await page.getByRole("button", { name: "Contents" }).click();
  expect(await faults(page, "#contents"), "contents").toEqual([]);
  await shut();

  await page.getByRole("button", { name: "Keys" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await faults(page, "dialog[open]"), "keys").toEqual([]);
  await shut();

  await new Cell(page, "spiral").write("const base = 2;");
  await page.getByRole("button", { name: "Reset lesson …" }).click();
  expect(await faults(page, "dialog[open]"), "reset").toEqual([]);
  await page.getByRole("button", { name: "Reset lesson", exact: true }).click();
  await expect(page.getByRole("button", { name: "Undo the reset" })).toBeVisible();
  expect(await faults(page, "lesson-bar"), "undo").toEqual([]);
});

test("what is offered and said beside the text can be read by everyone", async ({ page }) => {
  await page.goto(lesson);
  await page.getByRole("heading", { name: "The race" }).first().scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 300);
  await page.waitForTimeout(1500);
  await page.reload();
  await page.evaluate(() => scrollTo(0, 0));
  await page.reload();
  await expect(page.getByRole("group", { name: "Where you were" })).toBeVisible();
  expect(await faults(page), "where you were").toEqual([]);
});

test("a page whose work can't be kept says so to everyone", async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("closed", "InvalidStateError");
    };
  });
  await page.goto(lesson);
  await page.getByRole("radio", { name: "The deep one" }).check();
  await expect(page.locator(".keeping-notice")).toBeVisible();
  expect(await faults(page, ".keeping-notice")).toEqual([]);
});

test("the playground with cells, and the reader's work, can be read by everyone", async ({
  page,
}) => {
  await page.goto("./playground/");
  await page.getByRole("button", { name: "Add “A network on the spiral”" }).click();
  await new Cell(page, "scratch-3").runToEnd();
  expect(await faults(page), "playground").toEqual([]);
  await page.goto("./your-work/");
  await expect(page.locator("your-work li").first()).not.toHaveText("Nothing yet.");
  await page.getByRole("button", { name: "Forget everything …" }).click();
  expect(await faults(page), "your work").toEqual([]);
});

import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { Cell } from "./cell.ts";
import { Exercise, exercises } from "./exercise.ts";
import { drag, spot, swipe } from "./pointing.ts";

/** What of the exercises axe finds wrong. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include("exercise-task").analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test("lines are put in order by mouse and keyboard, and are so after a reload", async ({
  page,
}) => {
  await page.goto(exercises);
  const order = new Exercise(page, "order-descent");
  await order.place.scrollIntoViewIfNeeded();
  await order.check.click();
  await expect(order.state).toHaveText("Move the lines first.");

  const wrong = order.line("weight +=");
  const left = order.place.locator("[data-lines=out]");
  await drag(page, await spot(wrong, 0.2, 0.5), await spot(left, 0.2, 0.5));
  await expect(order.lines).toHaveCount(7);
  await expect(wrong).toBeFocused();
  await wrong.getByRole("button", { name: "Put this line in" }).click();
  await expect(order.lines).toHaveCount(8);

  await order.orderByKeys(["let weight", "for (", "predicted =", "error =", "slope =", "+="]);
  await order.line("weight -=").focus();
  await page.keyboard.press("Delete");
  await expect(page.getByRole("status").filter({ hasText: "Left out." })).toBeAttached();
  await order.checked("That step goes uphill");
  await expect(order.check).toBeFocused();

  await order.line("weight +=").getByRole("button", { name: "Leave this line out" }).click();
  const right = order.line("weight -=");
  await right.getByRole("button", { name: "Put this line in" }).click();
  await right.getByRole("button", { name: "Move this line up" }).press("Enter");
  await order.checked("Passed");

  await page.reload();
  await order.place.scrollIntoViewIfNeeded();
  await expect(order.state).toHaveText(/^You passed this on \d+ \w+ \d{4}\.$/);
  await expect(order.lines.nth(5)).toContainText("weight -=");
  await expect(order.lines).toHaveCount(7);
  await expect(order.place.getByText("Go further")).toBeVisible();
});

test("code is checked: hints one by one, the solution beside it, loops without end are ended", async ({
  page,
}) => {
  await page.goto(exercises);
  const write = new Exercise(page, "write-relu");
  const cell = new Cell(page, "write-relu");
  await write.checked("Expected");
  const hints = write.place.locator(".exercise-hint");
  await expect(hints.nth(1)).toBeHidden();
  await hints.nth(0).locator("summary").click();
  await expect(hints.nth(1)).toBeVisible();

  await cell.write("function activate(value: number): number {\n  while (true);\n}");
  await write.checked("The check was ended after 3 seconds.");
  await write.check.click();
  await write.stop.click();
  await write.says("You stopped the check.");

  await cell.write("const activate = (value: number) => Math.abs(value);");
  await write.checked("That is the size of the number.");
  await write.place.getByText("Show a solution").click();
  await expect(write.place.locator(".exercise-own")).toContainText("Math.abs(value)");
  await expect(write.place.locator(".exercise-pair")).toContainText("Math.max(0, value)");
  await cell.write("const activate = (value: number) => Math.max(0, value);");
  await write.checked("Passed");
  await expect(write.place.getByText("Another way")).toBeVisible();
  await page.getByRole("status").filter({ hasText: "Passed." }).waitFor({ state: "attached" });

  const fill = new Exercise(page, "fill-sigmoid");
  await fill.checked("Line 1 still has a blank ___.");
  await new Exercise(page, "fix-step").checked("Not yet");
  await new Exercise(page, "reach-xor").checked("It says a half to everything.");
});

test("what was said beforehand is compared with what happens, by mouse", async ({ page }) => {
  await page.goto(exercises);
  const number = new Exercise(page, "predict-untrained");
  const field = number.place.getByLabel("They are right in");
  await number.place.scrollIntoViewIfNeeded();
  await field.fill("a few");
  await number.check.click();
  await expect(number.state).toContainText("“a few” is no number.");
  await field.fill("50 %");
  await number.checked("That is for two classes.");
  await field.fill("0,1");
  await number.checked("Passed");
  await expect(number.verdict.locator(".output-bars")).toContainText("you said");

  const choice = new Exercise(page, "choose-unbending");
  await choice.place.scrollIntoViewIfNeeded();
  await choice.place.getByLabel("five").check();
  await choice.checked("Multiply the matrices");
  await choice.place.getByLabel("one").check();
  await choice.checked("Passed");

  const curve = new Exercise(page, "draw-descent");
  await curve.place.scrollIntoViewIfNeeded();
  const plot = curve.place.locator("curve-answer svg.chart-plot");
  await curve.place.getByRole("slider").first().waitFor();
  await plot.scrollIntoViewIfNeeded();
  await drag(page, await spot(plot, 0, 0.1), await spot(plot, 1, 1));
  await curve.checked("A straight line");
  await plot.scrollIntoViewIfNeeded();
  const way = [
    [0, 0.1],
    [0.2, 0.6],
    [0.4, 0.85],
    [0.6, 0.95],
    [1, 0.99],
  ] as const;
  await drag(page, ...(await Promise.all(way.map(([x, y]) => spot(plot, x, y)))));
  await curve.checked("Passed");

  const line = new Exercise(page, "place-boundary");
  const handles = line.place.locator("boundary-answer [role=application]");
  await line.place.scrollIntoViewIfNeeded();
  const points = line.place.locator("boundary-answer svg.map-plot");
  await handles.first().waitFor();
  await points.scrollIntoViewIfNeeded();
  await drag(page, await spot(handles.first(), 0.5, 0.5), await spot(points, 0.2, 0.45));
  await line.checked("points on the wrong side");
  await points.scrollIntoViewIfNeeded();
  await drag(page, await spot(handles.first(), 0.5, 0.5), await spot(points, 0.15, 0.1));
  await drag(page, await spot(handles.last(), 0.5, 0.5), await spot(points, 0.85, 0.9));
  await line.checked("Passed");
  expect(await faults(page)).toEqual([]);

  await page.reload();
  await number.place.scrollIntoViewIfNeeded();
  await expect(field).toHaveValue("10 %");
  await curve.place.scrollIntoViewIfNeeded();
  await expect(curve.place.getByRole("slider").nth(2)).toHaveAttribute(
    "aria-valuetext",
    /^loss 1\./,
  );
});

test("predictions and a quiz are done with the keyboard alone", async ({ page }) => {
  await page.goto(exercises);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const curve = new Exercise(page, "draw-descent");
  await curve.place.scrollIntoViewIfNeeded();
  await curve.place.getByRole("slider", { name: "loss at step 0" }).focus();
  await press("End", "Tab", "PageDown", "Tab", "Home", "Tab", "Home", "Tab", "Home", "Tab", "Home");
  await press("Tab", "Enter");
  await curve.says("Passed");
  await expect(curve.check).toBeFocused();

  const line = new Exercise(page, "place-boundary");
  await line.place.scrollIntoViewIfNeeded();
  await line.place.getByRole("application").first().focus();
  for (const key of ["ArrowUp", "Tab", "ArrowDown"]) {
    for (let times = key === "Tab" ? 3 : 0; times < 4; times++) {
      await press(key === "Tab" ? key : `Shift+${key}`);
    }
  }
  await line.check.press("Enter");
  await line.says("Passed");

  const quiz = new Exercise(page, "quiz-units");
  const [first, second] = [0, 1].map((nth) => quiz.place.locator("quiz-question").nth(nth));
  if (!first || !second) return;
  await quiz.place.scrollIntoViewIfNeeded();
  await first.getByRole("button", { name: "Answer" }).press("Enter");
  await expect(first).toContainText("Choose an answer first.");
  await first.getByRole("radio").first().focus();
  await press("Space", "ArrowDown", "Tab", "Enter");
  await expect(first).toContainText("That is what pooling does.");
  await expect(first.getByText("That is all; a network")).toBeHidden();
  await first.getByRole("button", { name: "Show the other reasons" }).press("Enter");
  await expect(first.getByText("That is all; a network")).toBeVisible();
  await first.getByRole("radio").nth(1).focus();
  await press("ArrowUp");
  await first.getByRole("button", { name: "Answer" }).press("Enter");
  await expect(first.locator(".question-state")).toHaveText("Right.");
  await second.getByRole("checkbox").first().focus();
  await press("Space");
  await second.getByRole("button", { name: "Answer" }).press("Enter");
  await expect(second).toContainText("Right so far: 1 of 2.");
  await second.getByLabel("the sigmoid").press("Space");
  await second.getByRole("button", { name: "Answer" }).press("Enter");
  await expect(quiz.state).toHaveText("Passed: every question is answered right.");
  expect(await faults(page)).toEqual([]);
});

test.describe("on a phone", () => {
  test.use({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    colorScheme: "dark",
  });

  test("exercises are done with a finger, and everything is large enough for it", async ({
    page,
  }) => {
    await page.goto(exercises);
    const order = new Exercise(page, "order-descent");
    await order.place.locator("[data-lines=out]").scrollIntoViewIfNeeded();
    const line = order.lines.last();
    const text = (await line.locator("code").textContent()) ?? "";
    await page.waitForTimeout(300);
    await swipe(
      page,
      await spot(line.locator(".order-grip"), 0.5, 0.5),
      await spot(order.lines.nth(6), 0.1, 0.6),
      await spot(order.lines.nth(5), 0.1, 0.2),
    );
    await expect(order.lines.nth(5)).toContainText(text.slice(0, 12));

    const curve = new Exercise(page, "draw-descent");
    const plot = curve.place.locator("curve-answer svg.chart-plot");
    await plot.scrollIntoViewIfNeeded();
    await curve.place.getByRole("slider").first().waitFor();
    const way = [
      [0, 0.1],
      [0.2, 0.6],
      [0.4, 0.85],
      [0.6, 0.95],
      [1, 0.99],
    ] as const;
    await swipe(page, ...(await Promise.all(way.map(([x, y]) => spot(plot, x, y)))));
    await curve.check.click();
    await curve.says("Passed");

    const boundary = new Exercise(page, "place-boundary");
    const points = boundary.place.locator("boundary-answer svg.map-plot");
    await points.scrollIntoViewIfNeeded();
    const handles = boundary.place.locator("boundary-answer [role=application]");
    await handles.first().waitFor();
    await swipe(page, await spot(handles.first(), 0.5, 0.5), await spot(points, 0.15, 0.1));
    await boundary.check.click();
    await boundary.says("points on the wrong side");

    const quiz = new Exercise(page, "quiz-units");
    await quiz.place.getByText("It keeps the largest.").tap();
    await quiz.place.getByRole("button", { name: "Answer" }).first().tap();
    await expect(quiz.place).toContainText("That is what pooling does.");

    const small = await page
      .locator(
        "exercise-task :is(.exercise-bar button, summary, .choice, .number-field input):not(.output summary)",
      )
      .evaluateAll((nodes) =>
        nodes
          .filter((node) => node.checkVisibility() && node.getBoundingClientRect().height < 43.5)
          .map((node) => node.outerHTML.slice(0, 120)),
      );
    expect(small).toEqual([]);
    const [width, scroll] = await page.evaluate(() => [
      document.documentElement.clientWidth,
      document.documentElement.scrollWidth,
    ]);
    expect(scroll).toBeLessThanOrEqual(width ?? 0);
    expect(await faults(page)).toEqual([]);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("exercises can be read, with reasons and solutions closed", async ({ page }) => {
    await page.goto(exercises);
    const quiz = new Exercise(page, "quiz-units");
    const reason = quiz.place.getByText("That is what pooling does.");
    await expect(reason).toBeHidden();
    await quiz.place.getByText("Right or not?").nth(1).click();
    await expect(reason).toBeVisible();
    await expect(new Exercise(page, "order-descent").lines).toHaveCount(8);
    await expect(page.getByRole("button", { name: "Check" })).toHaveCount(0);
  });
});

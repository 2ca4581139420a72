import { Cell } from "../cell.ts";
import { Exercise, exercises } from "../exercise.ts";
import { elsewhere, expect, photograph, test } from "./photographer.ts";

test.skip(elsewhere !== "", elsewhere);

test("exercises of every kind, as they are found", async ({ page }) => {
  await page.goto(exercises);
  for (const each of await page.locator("exercise-task").all()) await each.scrollIntoViewIfNeeded();
  await page.locator("curve-answer [role=slider]").first().waitFor();
  await page.locator("boundary-answer [role=application]").first().waitFor();
  const of = (name: string) => new Exercise(page, name).place;
  await photograph(page, {
    "exercise-order": of("order-descent").locator("order-answer"),
    "exercise-curve": of("draw-descent").locator("curve-answer"),
    "exercise-boundary": of("place-boundary").locator("boundary-answer"),
  });
});

test("exercises that are passed, missed, or can't be checked yet", async ({ page }) => {
  await page.goto(exercises);
  const write = new Exercise(page, "write-relu");
  await new Cell(page, "write-relu").write(
    "const activate = (value: number) => Math.max(value, 0);",
  );
  await write.checked("Passed");
  await write.place.getByText("Show a solution").click();
  await write.place.getByText("Another way").click();

  const fill = new Exercise(page, "fill-sigmoid");
  await fill.checked("Line 1 still has a blank ___.");

  const fix = new Exercise(page, "fix-step");
  await fix.checked("Not yet");
  for (const hint of await fix.place.locator(".exercise-hint").all())
    await hint.locator("summary").click();

  const number = new Exercise(page, "predict-untrained");
  await number.place.scrollIntoViewIfNeeded();
  await number.place.getByLabel("They are right in").fill("50 %");
  await number.checked("That is for two classes.");

  const choice = new Exercise(page, "choose-unbending");
  await choice.place.scrollIntoViewIfNeeded();
  await choice.place.getByLabel("one").check();
  await choice.checked("Passed");

  const quiz = new Exercise(page, "quiz-units");
  const [first, second] = [0, 1].map((nth) => quiz.place.locator("quiz-question").nth(nth));
  if (!first || !second) return;
  await quiz.place.scrollIntoViewIfNeeded();
  await first.getByLabel("It weighs them").check();
  await first.getByRole("button", { name: "Answer" }).click();
  await second.getByLabel("a linear layer").check();
  await second.getByRole("button", { name: "Answer" }).click();
  await expect(first.locator(".question-state")).toHaveText("Right.");

  await page.locator("h1").click();
  await photograph(page, {
    "exercise-passed": write.verdict,
    "exercise-solution": write.place.locator(".exercise-solution"),
    "exercise-unready": fill.verdict,
    "exercise-missed": fix.place,
    "exercise-number": number.verdict,
    "exercise-choice": choice.place.locator("choice-answer"),
    "exercise-quiz-right": first,
  });
});

import { expect, test } from "@playwright/test";
import { Cell, lesson, openLesson } from "./cell.ts";

test("an edit is kept before a run begins, so that a tab that is killed loses nothing", async ({
  context,
  page,
}) => {
  await openLesson(page);
  const cell = new Cell(page, "spiral");
  const written = 'function spin() { while (true) {} }\nconsole.log("mine"); spin();';
  await cell.write(written);
  await cell.run.click();
  await expect(cell.state).toHaveText(/Running/);

  const devtools = await context.newCDPSession(page);
  const gone = page.waitForEvent("crash");
  void devtools.send("Page.crash").catch(() => {});
  await gone;

  const again = await context.newPage();
  await again.goto(lesson);
  const code = new Cell(again, "spiral").place.locator("pre code");
  await expect(code).toHaveText(written);
});

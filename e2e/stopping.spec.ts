import { expect, test } from "@playwright/test";
import { Cell, openLesson } from "./cell.ts";

test("Stop during training keeps what was learned, for the next cell to use", async ({ page }) => {
  await openLesson(page);
  const make = new Cell(page, "spiral");
  await make.write("let count = 0;\nfor (let i = 0; i < 1e12; i++) count += 1;");
  await make.run.click();
  // It has passed a checkpoint: before that, a stop ends the worker.
  await expect(make.pause).toBeVisible();
  await make.stop.click();
  expect(await make.ended()).toMatch(/^Stopped after .* kept/);
  await expect(make.place).toHaveAttribute("data-state", "partial");

  const look = new Cell(page, "networks");
  await look.write('console.log(count > 1000 ? "kept" : "lost");');
  expect(await look.runToEnd()).toMatch(/^Done/);
  await expect(look.outputs).toContainText("kept");
});

test("an endless loop in a plain function never freezes the page and is ended within half a second", async ({
  page,
}) => {
  await openLesson(page);
  const spiral = new Cell(page, "spiral");
  await spiral.runToEnd();
  const cell = new Cell(page, "networks");
  const original = await cell.place.locator("pre code").textContent();
  await cell.write("function forever() { while (true) {} }\nforever();");
  await cell.run.click();
  await expect(cell.state).toHaveText(/Running/);

  const frames = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let count = 0;
        const tick = () => (++count < 30 ? requestAnimationFrame(tick) : resolve(count));
        requestAnimationFrame(tick);
      }),
  );
  expect(frames).toBe(30);

  await cell.stop.click();
  await expect(cell.place).toHaveAttribute("data-state", "lost");
  await expect(cell.state).toContainText("run again");
  await expect(cell.state).toContainText("spiral");

  await cell.reset.click();
  await expect(cell.place.locator(".view-lines")).toContainText(
    (original ?? "").split(/\s/)[0] ?? "",
  );
  expect(await cell.runToEnd()).toMatch(/^Done/);
});

test("a worker kept busy by what a finished cell left behind is found out, and Stop ends it", async ({
  page,
}) => {
  await openLesson(page);
  const cell = new Cell(page, "spiral");
  await cell.write("function more() { return Promise.resolve().then(more); }\nmore();");
  await cell.runToEnd();
  const next = new Cell(page, "networks");
  await next.write("console.log(6 * 7);");
  await next.run.click();
  await expect(next.state).toContainText("The worker does not answer");
  await next.stop.click();
  await expect(next.place).toHaveAttribute("data-state", "lost");
  expect(await next.runToEnd()).toMatch(/^Done/);
  await expect(next.outputs).toContainText("42");
});

test("Stop while data are on their way, or anything else is awaited, keeps what is there", async ({
  page,
}) => {
  await page.route("**/*.gz", () => {});
  await openLesson(page);
  const spiral = new Cell(page, "spiral");
  await spiral.write("let kept = 6;\nawait new Promise(() => {});\nfor (;;);");
  await spiral.run.click();
  await expect(spiral.state).toHaveText(/Running/);
  await spiral.stop.click();
  expect(await spiral.ended()).toMatch(/^Stopped after .* kept/);

  const cell = new Cell(page, "digits");
  await cell.run.click();
  await expect(cell.state).toHaveText(/Running/);
  await cell.stop.click();
  expect(await cell.ended()).toMatch(/^Stopped/);

  const look = new Cell(page, "networks");
  await look.write("console.log(kept * 7);");
  expect(await look.runToEnd()).toMatch(/^Done/);
  await expect(look.outputs).toContainText("42");
});

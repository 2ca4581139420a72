import { expect, type Page, test } from "@playwright/test";
import { Cell, openLesson } from "./cell.ts";

/** Trains with several seeds; `more` stands in what each does. */
const training = (more: string) => `
import { adam, crossEntropy, linear, relu, sequential } from "hidden-layers";
import { spiral } from "hidden-layers/data";
import { lineChart, overSeeds, show } from "notebook";
const data = spiral({ classes: 3, perClass: 100 });
const network = (units) => sequential(linear(2, units), relu, linear(units, 3));
function train(model, steps) {
  const optimizer = adam(model.parameters(), { rate: 0.01 });
  const losses = [];
  for (let step = 0; step < steps; step++) {
    const loss = crossEntropy(model(data.inputs), data.labels);
    losses.push(loss.item());
    loss.backward();
    optimizer.step();
  }
  return losses;
}
let waits = 0;
for (const units of [32]) {
  let last = performance.now();
  const chart = lineChart("Loss");
  const all = await overSeeds(8, (seed) => { ${more} return train(network(units), 300); }, {
    each(losses) {
      chart.addBand("all seeds", losses);
      if (performance.now() - last > 100) waits++;
      last = performance.now();
    },
  });
  show("sum", all.flat().reduce((sum, each) => sum + each));
}
show("at once", waits < 8);`;

async function opened(page: Page, source: string): Promise<Cell> {
  await openLesson(page);
  const cell = new Cell(page, "spiral");
  await cell.write(source);
  return cell;
}

test("seeds that are done at once give the same as one after the other, to the last bit", async ({
  page,
}) => {
  const cell = await opened(page, training(""));
  expect(await cell.runToEnd(120_000)).toMatch(/^Done/);
  const { sum, "at once": atOnce } = await cell.results();
  const processors = await page.evaluate(() => navigator.hardwareConcurrency);
  if (processors > 1) expect(atOnce).toBe("true");
  // Nobody else can know the time.
  await cell.write(training("performance.now();"));
  expect(await cell.runToEnd(120_000)).toMatch(/^Done/);
  expect((await cell.results())["sum"]).toBe(sum);
  await expect(cell.outputs.locator(".output-summary").first()).toContainText("8 runs");
});

test("seeds that are done at once can be paused and stopped, with the band so far", async ({
  page,
}) => {
  const cell = await opened(page, training("").replace("overSeeds(8", "overSeeds(1000"));
  await cell.run.click();
  const progress = cell.place.locator("progress");
  await expect
    .poll(() => progress.evaluate((bar: HTMLProgressElement) => bar.value))
    .toBeGreaterThan(2);
  await cell.pause.click();
  await expect(cell.state).toHaveText(/^Paused, before round \d+ of 1,000\.$/);
  await cell.resume.click();
  await cell.stop.click();
  expect(await cell.ended()).toMatch(/^Stopped/);
  await expect(cell.outputs.locator(".output-summary")).toContainText(/of \d+ runs/);
  const next = new Cell(page, "networks");
  await next.write('console.log("still", waits >= 0);');
  expect(await next.runToEnd()).toMatch(/^Done/);
  await expect(next.outputs).toContainText("still true");
});

import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { Cell, openLesson } from "./cell.ts";

const train = `
import { adam, crossEntropy, linear, relu, sequential } from "hidden-layers";
import { spiral } from "hidden-layers/data";
import { decisionMap, lineChart, recordTraining, show } from "notebook";

const data = spiral({ classes: 2, perClass: 40 });
const network = () => sequential(linear(2, 16), relu, linear(16, 2));
const model = network();
const optimizer = adam(model.parameters(), { rate: 0.02 });
const run = recordTraining("How it learned", {
  of: [model, optimizer],
  show: () => decisionMap(model, data),
});
for (let step = 0; step < 60; step++) {
  const loss = crossEntropy(model(data.inputs), data.labels);
  if (step % 10 === 0) run.record({ step, loss: loss.item() });
  loss.backward();
  optimizer.step();
}`;

const branch = `
const moment = slider("Branch at moment", { from: 0, to: run.moments.length - 1, step: 1, start: 2 });
const other = network();
const otherOptimizer = adam(other.parameters(), { rate: 0.02 });
const { step: from } = run.restore(moment, other, otherOptimizer);
otherOptimizer.rate = 0.1;
const chart = lineChart("Two ways on");
for (const { step, loss } of run.moments) chart.add({ step, first: loss });
for (let step = from; step < 60; step++) {
  const loss = crossEntropy(other(data.inputs), data.labels);
  chart.add({ step, branch: loss.item() });
  loss.backward();
  otherOptimizer.step();
}
show("branched at", from);`;

test("a slider goes back through training, and another run branches from a moment", async ({
  page,
}) => {
  await openLesson(page);
  const cell = new Cell(page, "spiral");
  await cell.write(train);
  expect(await cell.runToEnd()).toMatch(/^Done/);
  const slider = cell.outputs.getByRole("slider", { name: "Moment of How it learned" });
  const numbers = cell.outputs.locator(".moment-numbers");
  await expect(numbers).toHaveText(/^step 50, loss/);
  const last = await cell.outputs.locator(".moment").innerHTML();
  await slider.focus();
  await page.keyboard.press("Home");
  await expect(numbers).toHaveText(/^step 0, loss/);
  await expect(slider).toBeFocused();
  await expect(slider).toHaveAttribute("aria-valuetext", /^step 0/);
  expect(await cell.outputs.locator(".moment").innerHTML()).not.toBe(last);
  await page.keyboard.press("End");
  await expect(cell.outputs.locator(".moment")).toContainText("step 50");
  const saving = page.waitForEvent("download");
  await cell.outputs.getByRole("button", { name: "Save How it learned as CSV" }).click();
  const lines = (await readFile(await (await saving).path(), "utf8")).trim().split("\r\n");
  expect(lines.map((line) => line.split(",")[0])).toEqual([
    "step",
    "0",
    "10",
    "20",
    "30",
    "40",
    "50",
  ]);

  const second = new Cell(page, "networks");
  await second.write(`import { slider } from "notebook";\n${branch}`);
  expect(await second.runToEnd()).toMatch(/^Done/);
  expect((await second.results())["branched at"]).toBe("20");
  await second.outputs.getByLabel("Branch at moment").fill("4");
  await expect(second.outputs.locator("data")).toHaveAttribute("value", "40");
  await expect(second.outputs.locator(".chart-legend")).toContainText("first");
  await expect(second.outputs.locator(".chart-legend")).toContainText("branch");
  await expect(cell.place).toHaveAttribute("data-state", "done");
});

test("while a cell is paused, the slider over its moments stays at its moment and keeps the focus", async ({
  page,
}) => {
  await openLesson(page);
  const cell = new Cell(page, "spiral");
  await cell.write(`import { linear } from "hidden-layers";
import { recordTraining } from "notebook";
const model = linear(1, 1);
const run = recordTraining("Its way", { of: [model] });
for (let step = 0; step < 1e6; step++) {
  run.record({ step });
  await new Promise((go) => setTimeout(go, 50));
}`);
  await cell.run.click();
  await expect(cell.outputs.locator(".moment-numbers")).toHaveText(/^step [3-9]/);
  await cell.pause.click();
  await expect(cell.place).toHaveAttribute("data-state", "paused");
  const slider = cell.outputs.getByRole("slider");
  const numbers = cell.outputs.locator(".moment-numbers");
  const last = Number(await slider.getAttribute("max"));
  await slider.focus();
  const node = await slider.elementHandle();
  // A click would take the focus.
  const step = async () => cell.step.evaluate((button: HTMLButtonElement) => button.click());
  await step();
  await expect(slider).toHaveAttribute("max", String(last + 1));
  await expect(numbers).toHaveText(`step ${last + 1}`);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await step();
  await expect(slider).toHaveAttribute("max", String(last + 2));
  await expect(numbers).toHaveText("step 1");
  await expect(slider).toHaveValue("1");
  await expect(slider).toHaveAttribute("aria-valuetext", "step 1");
  await expect(slider).toBeFocused();
  expect(await node?.evaluate((input) => input.isConnected)).toBe(true);
  await cell.stop.click();
  expect(await cell.ended()).toMatch(/^Stopped/);
});

test("runs over several seeds give a band, and can be stopped between two seeds", async ({
  page,
}) => {
  await openLesson(page);
  const cell = new Cell(page, "spiral");
  const over = (count: number) => `import { lineChart, overSeeds } from "notebook";
const curves = await overSeeds(${count}, async () => {
  await new Promise((go) => setTimeout(go, 30));
  return [1, 2, 3].map((step) => Math.random() / step);
});
lineChart("Loss").addBand("all seeds", curves);`;
  await cell.write(over(5));
  expect(await cell.runToEnd()).toMatch(/^Done/);
  await expect(cell.outputs.locator(".output-summary")).toContainText(
    "Each band reaches over the middle half of 5 runs, and its line is their median.",
  );
  await cell.write(over(1000));
  await cell.run.click();
  await cell.pause.click();
  await expect(cell.state).toHaveText(/^Paused, before round \d+ of 1,000\.$/);
  await cell.stop.click();
  expect(await cell.ended()).toMatch(/^Stopped/);
});

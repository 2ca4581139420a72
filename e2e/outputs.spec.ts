import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { Cell, openLesson } from "./cell.ts";

const all = `
import { conv2d, flatten, linear, maxPool2d, ones, relu, sequential, tensor } from "hidden-layers";
import { spiral } from "hidden-layers/data";
import {
  barChart, confusion, decisionMap, featureMaps, heatMap, histogram, histograms, images, lineChart, show, table,
} from "notebook";

show("rate", 0.1);
show("gradient", tensor([[1, -2], [3, Number.NaN]]));
show(Array.from({ length: 40 }, (_, at) => at % 7));
show(new Map([["deep", { loss: 0.1 }]]));
show(new TypeError("nothing broke"));
table([{ network: "deep", right: true }], { title: "Networks" });
barChart("Accuracy", { digits: { linear: 0.9, deep: 0.97 }, clothes: { linear: 0.8, deep: 0.9 } });
heatMap("Attention", [[0.9, 0.1], [0.4, 0.6]]);
confusion("Pets", [[8, 2], [1, 9]], { classes: ["cat", "dog"] });
histogram("Weights", linear(16, 16).weights, { bins: 10 });
const data = spiral({ classes: 3, perClass: 20 });
show("Spiral", data);
decisionMap(sequential(linear(2, 3)), data, { title: "Lines" });
show("small", sequential(linear(2, 4), relu, linear(4, 2)));
images(ones([4, 8, 8]), { title: "Squares", groups: { first: [0, 1], second: [2] } });
const cnn = sequential(conv2d(1, 4), relu, maxPool2d(2), flatten, linear(36, 3));
featureMaps(cnn, ones([8, 8, 1]), { title: "A square on its way" });
const layer = linear(4, 4);
const over = histograms("Gradients");
const chart = lineChart("Loss");
for (let step = 0; step < 3; step++) {
  layer(ones([2, 4])).mean().backward();
  over.add({ step, gradients: layer.weights.gradient });
  chart.add({ step, loss: 1 / (step + 1) });
}
`;

const figure = (place: Locator, name: string) =>
  place.locator("figure").filter({ has: place.page().getByText(name, { exact: true }) });

/** Goes to a drawing by keyboard, and gives what is read there. */
async function walk(page: Page, place: Locator, ...keys: string[]): Promise<string> {
  await place.locator("[tabindex='0'].walked, canvas").first().focus();
  for (const key of keys) await page.keyboard.press(key);
  return (await place.locator(".output-point").textContent()) ?? "";
}

async function showAll(page: Page): Promise<Cell> {
  await openLesson(page);
  const cell = new Cell(page, "spiral");
  await cell.write(all);
  expect(await cell.runToEnd()).toMatch(/^Done/);
  await expect(cell.outputs.locator("figure")).toHaveCount(16);
  return cell;
}

test("what is drawn can be gone through by keyboard, and each place is read", async ({ page }) => {
  const cell = await showAll(page);

  const read = async (name: string, ...keys: string[]) =>
    walk(page, figure(cell.outputs, name), ...keys);
  expect(await read("Attention", "Home", "End")).toBe("row 0, column 1: 0.1");
  expect(await read("Weights", "Home", "ArrowRight")).toMatch(/^from .* to .*: \d+ values?$/);
  expect(await read("Gradients", "Home", "ArrowDown")).toMatch(/^step 1, from .* to .*: \d+ value/);
  expect(await read("Spiral", "Home", "ArrowDown")).toMatch(/^class 1, x .*, y /);
  expect(await read("Lines", "Home")).toMatch(/the model says class \d, \d+ % sure$/);
  expect(await read("small", "Home", "ArrowRight")).toMatch(/^layer 1, unit 0 of 4: weights /);
  expect(await read("Loss", "Home", "ArrowRight")).toBe("loss, step 1: 0.5");
});

for (const theme of ["light", "dark"]) {
  test(`every kind of output can be read by everyone, ${theme}`, async ({ page }) => {
    await showAll(page);
    await page.evaluate((name) => {
      document.documentElement.dataset["theme"] = name;
    }, theme);
    const { violations } = await new AxeBuilder({ page }).include(".cell-outputs").analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}

test("a recorded figure can be gone through and saved before anything has run", async ({
  page,
}) => {
  await openLesson(page);
  const { outputs } = new Cell(page, "race");
  const chart = outputs.locator("figure.output-line-chart").first();
  await page.keyboard.press("Shift");
  await expect(chart.locator(".walked")).toHaveAttribute("tabindex", "0");
  await chart.locator(".walked").focus();
  await expect(chart.locator("[role='application']")).toBeFocused();
  expect(await walk(page, chart, "Home", "ArrowRight")).toMatch(/, step \d+: [\d.]+$/);

  const [table] = await Promise.all([
    page.waitForEvent("download"),
    chart.getByRole("button", { name: /as CSV$/ }).click(),
  ]);
  expect(await readFile(await table.path(), "utf8")).toMatch(/^line,step,value\r\n/);
  const digits = new Cell(page, "digits").outputs.locator("figure.output-images");
  const [picture] = await Promise.all([
    page.waitForEvent("download"),
    digits.getByRole("button", { name: /as PNG$/ }).click(),
  ]);
  const file = await readFile(await picture.path());
  expect(file.subarray(1, 4).toString()).toBe("PNG");
});

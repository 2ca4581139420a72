import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { Cell, openLesson } from "./cell.ts";

const train = `
import { adam, crossEntropy, linear, relu, saveWeights, sequential } from "hidden-layers";
import { spiral } from "hidden-layers/data";
import { download, show } from "notebook";

const { inputs, labels } = spiral({ classes: 3, perClass: 50 });
const model = sequential(linear(2, 16), relu, linear(16, 3));
const optimizer = adam(model.parameters(), { rate: 0.01 });
for (let step = 0; step < 100; step++) {
  const loss = crossEntropy(model(inputs), labels);
  loss.backward();
  optimizer.step();
}
show("first weight", model.parameters()[0].item(0, 0));
download("my-model.safetensors", saveWeights(model));
`;

const restore = `
import { linear, loadWeights, relu, sequential } from "hidden-layers";
import { show, upload } from "notebook";

const model = sequential(linear(2, 16), relu, linear(16, 3));
const file = upload("A model you saved", { accept: ".safetensors" });
if (file) {
  loadWeights(model, file.bytes);
  show("first weight", model.parameters()[0].item(0, 0));
}
`;

test("a trained model is saved as a file from one cell and loaded in another visit", async ({
  page,
}) => {
  await openLesson(page);
  const cell = new Cell(page, "spiral");
  await cell.write(train);
  expect(await cell.runToEnd()).toMatch(/^Done in/);
  const trained = await cell.results();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    cell.outputs.getByRole("button", { name: "Save my-model.safetensors" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("my-model.safetensors");
  const bytes = await readFile(await file.path());

  await cell.write(restore);
  expect(await cell.runToEnd()).toMatch(/^Done in/);
  expect(await cell.results()).toEqual({});
  const control = cell.outputs.getByLabel("A model you saved");
  await control.setInputFiles({ name: "mine.safetensors", mimeType: "", buffer: bytes });
  await expect(cell.outputs).toContainText("In use: mine.safetensors");
  await cell.ended();
  expect(await cell.results()).toEqual(trained);
});

test("a file that is no model is refused with its reason, and nothing is half loaded", async ({
  page,
}) => {
  await openLesson(page);
  const cell = new Cell(page, "spiral");
  await cell.write(restore);
  await cell.runToEnd();
  const control = cell.outputs.getByLabel("A model you saved");
  await control.setInputFiles({
    name: "cat.safetensors",
    mimeType: "",
    buffer: Buffer.from("meow, meow, meow"),
  });
  await expect(cell.outputs.locator(".output-failure")).toContainText("DataError");
  await cell.ended();
  expect(await cell.results()).toEqual({});
});

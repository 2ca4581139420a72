import { expect, type Page, test } from "@playwright/test";
import { Cell, openLesson } from "./cell.ts";

/** Runs a cell of these lines, and gives it. */
async function withControls(page: Page, source: string): Promise<Cell> {
  await openLesson(page);
  const cell = new Cell(page, "spiral");
  await cell.write(source);
  expect(await cell.runToEnd()).toMatch(/^Done/);
  return cell;
}

test("a slider runs its cell again with the latest value, and keeps the focus", async ({
  page,
}) => {
  const cell = await withControls(
    page,
    `import { choice, show, slider, toggle } from "notebook";
show("before", 1);
const rate = slider("Rate", { from: 0, to: 1, step: 0.1, start: 0.3 });
show("rate", rate);
show("kind", choice("Kind", ["relu", "tanh"]));
show("noisy", toggle("Noise"));`,
  );
  const slider = cell.outputs.getByLabel("Rate");
  await slider.focus();
  const node = await slider.elementHandle();
  for (let step = 0; step < 4; step++) await page.keyboard.press("ArrowRight");
  await expect(cell.outputs.locator("data").nth(1)).toHaveAttribute("value", "0.7");
  await expect(slider).toBeFocused();
  expect(await node?.evaluate((input) => input.isConnected)).toBe(true);
  await expect(cell.outputs.locator(".control-value")).toHaveText("0.7");
  const order = await cell.outputs
    .locator(".output-holder")
    .evaluateAll((all) =>
      all.map((each) => each.textContent?.match(/before|rate|kind|nois\w/i)?.[0]),
    );
  expect(order).toEqual(["before", "Rate", "rate", "Kind", "kind", "Noise", "noisy"]);

  await cell.outputs.getByLabel("Kind").selectOption("tanh");
  await expect(cell.outputs.locator(".output-value", { hasText: "kind" })).toContainText("tanh");
  await cell.outputs.getByLabel("Noise").check();
  await expect(cell.outputs.locator(".output-value", { hasText: "noisy" })).toContainText("true");
  await expect(cell.outputs.locator("data").nth(1)).toHaveAttribute("value", "0.7");
});

test("a later cell is out of date when a control gives another value", async ({ page }) => {
  const cell = await withControls(
    page,
    'import { slider } from "notebook";\nconst size = slider("Size", { from: 1, to: 9, step: 1 });',
  );
  const later = new Cell(page, "networks");
  await later.write("console.log('size', size);");
  expect(await later.runToEnd()).toMatch(/^Done/);
  await cell.outputs.getByLabel("Size").fill("5");
  await expect(later.state).toHaveText("Out of date: ‘spiral’ ran again.");
  expect(await later.runToEnd()).toMatch(/^Done/);
  await expect(later.outputs).toContainText("size 5");
});

test("a cell that takes long waits to be run for a new value", async ({ page }) => {
  const cell = await withControls(
    page,
    `import { show, slider } from "notebook";
show("size", slider("Size", { from: 1, to: 9, step: 1 }));
await new Promise((go) => setTimeout(go, 1300));`,
  );
  await cell.outputs.getByLabel("Size").fill("4");
  await expect(cell.state).toHaveText("Run to use the new value.");
  await expect(cell.outputs.locator("data")).toHaveAttribute("value", "1");
  expect(await cell.runToEnd()).toMatch(/^Done/);
  await expect(cell.outputs.locator("data")).toHaveAttribute("value", "4");
});

test("a control stays when its value makes the cell fail", async ({ page }) => {
  const cell = await withControls(
    page,
    `import { slider } from "notebook";
const size = slider("Size", { from: 1, to: 9, step: 1 });
if (size > 5) throw new Error("too large");`,
  );
  const slider = cell.outputs.getByLabel("Size");
  await slider.fill("7");
  await expect(cell.outputs).toContainText("too large");
  await slider.fill("2");
  await expect(cell.outputs).not.toContainText("too large");
});

const pad = `import { draw, images, show } from "notebook";
import { tensor } from "hidden-layers";
const digit = draw("Draw a digit");
if (digit) {
  show("ink", digit.reduce((sum, each) => sum + each, 0) > 20);
  images(tensor(digit, { shape: [1, 28, 28, 1] }));
}`;

test("a drawing by mouse goes to its cell, and stays on the pad", async ({ page }) => {
  const cell = await withControls(page, pad);
  const canvas = cell.outputs.locator("canvas").first();
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (!box) throw new Error("The pad is not on the screen.");
  await page.mouse.move(box.x + 60, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + 150, box.y + 40, { steps: 5 });
  await page.mouse.move(box.x + 90, box.y + 180, { steps: 5 });
  await page.mouse.up();
  await expect(cell.outputs.locator(".output-value")).toContainText("true");
  await cell.outputs.getByRole("button", { name: "Clear" }).click();
  await expect(cell.outputs.locator(".output-value")).toHaveCount(0);
});

test("a drawing by keys goes to its cell", async ({ page }) => {
  const cell = await withControls(page, pad);
  await cell.outputs.locator("canvas").first().focus();
  await page.keyboard.press("Space");
  for (let step = 0; step < 8; step++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(cell.outputs.locator(".output-value")).toContainText("true");
  await expect(cell.outputs.locator("canvas").first()).toBeFocused();
});

test("a table and a picture of the reader's reach the cell", async ({ page }) => {
  const cell = await withControls(
    page,
    `import { show, uploadImage, uploadTable } from "notebook";
const flowers = uploadTable("A table");
if (flowers) show("rows", flowers.rows.length);
const photo = uploadImage("A picture", { width: 4, height: 4 });
if (photo) show("red", photo.pixels[0]);`,
  );
  await cell.outputs
    .getByLabel("A table")
    .setInputFiles({ name: "f.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2\n3,4\n") });
  await expect(cell.outputs.locator(".output-value")).toContainText("rows");
  const png = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 8;
    const context = canvas.getContext("2d");
    if (context) {
      context.fillStyle = "#f00";
      context.fillRect(0, 0, 8, 8);
    }
    return canvas.toDataURL("image/png").split(",")[1] ?? "";
  });
  await cell.outputs
    .getByLabel("A picture")
    .setInputFiles({ name: "red.png", mimeType: "image/png", buffer: Buffer.from(png, "base64") });
  await expect(cell.outputs.locator(".output-value", { hasText: "red" })).toContainText("1");
  await expect(cell.outputs).toContainText("In use: red.png");
  await cell.outputs
    .getByLabel("A picture")
    .setInputFiles({ name: "cat.png", mimeType: "image/png", buffer: Buffer.from("meow") });
  await expect(cell.state).toHaveText(/cat.png is no picture that this browser can read/);
});

test("a microphone that is refused says so plainly", async ({ page }) => {
  const cell = await withControls(
    page,
    'import { microphone } from "notebook";\nmicrophone("Say a word", { seconds: 0.3 });',
  );
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException("refused", "NotAllowedError"));
  });
  await cell.outputs.getByRole("button", { name: /Record 0.3 s/ }).click();
  await expect(cell.outputs).toContainText("The microphone was refused");
});

test("a microphone gives its samples to the cell", async ({ page }) => {
  const cell = await withControls(
    page,
    `import { microphone, show } from "notebook";
const sound = microphone("Say a word", { seconds: 0.5, rate: 8000 });
if (sound) show("samples", sound.samples.length);
if (sound) show("loudest is heard", Math.max(...sound.samples) > 0.05);`,
  );
  // A tone in place of a voice.
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = async () => {
      const context = new AudioContext();
      const tone = context.createOscillator();
      const stream = context.createMediaStreamDestination();
      tone.connect(stream);
      tone.start();
      return stream.stream;
    };
  });
  await cell.outputs.getByRole("button", { name: /Record 0.5 s/ }).click();
  await expect(cell.outputs.locator(".output-value").first()).toContainText("4,000");
  await expect(cell.outputs.locator(".output-value").nth(1)).toContainText("true");
});

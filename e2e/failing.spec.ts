import { expect, test } from "@playwright/test";
import { Cell, openLesson } from "./cell.ts";

const mistakes: { what: string; code: string; line: number; says: RegExp[] }[] = [
  {
    what: "a wrong shape",
    code: `import { zeros } from "hidden-layers";
const x = zeros([300, 2]);
x.matmul(x);`,
    line: 3,
    says: [/ShapeError/, /300, 2/, /must be equal/, /transpose/],
  },
  {
    what: "a misspelt name",
    code: `const model = 1;
console.log(modle);`,
    line: 2,
    says: [/modle/, /model/],
  },
  {
    what: "a misspelt import",
    code: `import { sequentail } from "hidden-layers";`,
    line: 1,
    says: [/sequentail/, /sequential/],
  },
  {
    what: "a syntax error",
    code: `const a = 1;
const b = (2;`,
    line: 2,
    says: [/./],
  },
  {
    what: "a thrown error",
    code: `function check(x: number) {
  if (x < 0) throw new Error("x is below zero");
}
check(-1);`,
    line: 2,
    says: [/x is below zero/],
  },
];

for (const { what, code, line, says } of mistakes) {
  test(`${what} is shown under its cell, with its line and a sentence that helps`, async ({
    page,
  }) => {
    await openLesson(page);
    const cell = new Cell(page, "spiral");
    await cell.write(code);
    expect(await cell.runToEnd()).toMatch(/^Failed/);
    const error = cell.outputs.locator(".output-failure");
    await expect(error.locator(".output-place")).toHaveText(new RegExp(`^line ${line}\\b`));
    for (const words of says) await expect(error).toContainText(words);

    await cell.reset.click();
    expect(await cell.runToEnd()).toMatch(/^Done/);
  });
}

test("a loss that becomes NaN is named once, with the step where it first was", async ({
  page,
}) => {
  await openLesson(page);
  const cell = new Cell(page, "spiral");
  await cell.write(`import { linear, meanSquaredError, sgd, tensor } from "hidden-layers";
const x = tensor([[1], [2], [3]]);
const model = linear(1, 1);
const optimizer = sgd(model.parameters(), { rate: 1e12 });
for (let step = 0; step < 50; step++) {
  meanSquaredError(model(x), x).backward();
  optimizer.step();
}
console.log("went on");`);
  expect(await cell.runToEnd()).toMatch(/^Done/);
  await expect(cell.outputs.locator(".output-notice")).toHaveCount(1);
  await expect(cell.outputs.locator(".output-notice")).toContainText(/NaN|infin/i);
  await expect(cell.outputs.locator(".output-notice")).toContainText(/step \d+/);
  await expect(cell.outputs).toContainText("went on");
});

test("an earlier cell that fails is named by the one that needs it", async ({ page }) => {
  await openLesson(page);
  await new Cell(page, "spiral").write("throw new Error('no points today');\nconst points = 0;");
  const later = new Cell(page, "race");
  await later.run.click();
  await expect(later.state).toHaveText(/needs ‘spiral’/);
});

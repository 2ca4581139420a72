import type { Locator } from "@playwright/test";
import { Cell } from "../cell.ts";
import { elsewhere, expect, photograph, specimens, test } from "./photographer.ts";

test.skip(elsewhere !== "", elsewhere);

/** Cells of the specimens, each of which shows a kind of output. */
const kinds = [
  "values",
  "texts",
  "notices",
  "tables",
  "tensors",
  "lines",
  "bands",
  "bars",
  "heat",
  "spread",
  "mistakes",
  "maps",
  "pictures",
  "features",
  "networks",
  "moments",
  "controls",
];

test("what cells show before they run", async ({ page }) => {
  await page.goto(specimens);
  const outputs = kinds.map((kind) => [`shown-${kind}`, new Cell(page, kind).outputs]);
  await photograph(page, {
    ...Object.fromEntries(outputs),
    // The drawing and the table of one network.
    "shown-networks": new Cell(page, "networks").outputs.locator("figure").first(),
  });
});

/** Those that look otherwise once they have run. */
const living = ["bands", "moments"];

test("what cells show after they have run", async ({ page }) => {
  await page.goto(specimens);
  await page.locator("lesson-bar").getByRole("button", { name: "Run all" }).click();
  const outputs: Record<string, Locator> = {};
  for (const kind of living) {
    const cell = new Cell(page, kind);
    expect(await cell.ended()).toMatch(/^Done/);
    outputs[`live-${kind}`] = cell.outputs;
  }
  await photograph(page, outputs);
});

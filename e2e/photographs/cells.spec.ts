import type { Locator } from "@playwright/test";
import { Cell } from "../cell.ts";
import { elsewhere, expect, photograph, specimens, test } from "./photographer.ts";

test.skip(elsewhere !== "", elsewhere);

/** How a cell stands while it runs, and how long that lasts depends on the machine. */
const poses = {
  starting: { state: "starting", offers: ["run"], says: "Starting …" },
  running: {
    state: "running",
    offers: ["pause", "stop"],
    says: "1.2 s, about 3 s left",
    progress: 0.3,
  },
  paused: {
    state: "paused",
    offers: ["resume", "step", "stop"],
    says: "Paused in the loop on line 2, before round 301 of 1,000.",
    progress: 0.3,
  },
  stopping: {
    state: "running",
    offers: ["stop", "end"],
    says: "1.2 s Stopping at the next step of its loop …",
  },
  stopped: {
    state: "partial",
    offers: ["run"],
    says: "Stopped after 1.2 s. What it computed is kept.",
  },
  stale: { state: "stale", offers: ["run"], says: "Out of date: ‘notices’ was edited." },
};

/** Sets what the notebook sets for a state. */
function pose(
  cell: Locator,
  how: { state: string; offers: string[]; says: string; progress?: number },
) {
  return cell.evaluate((place, { state, offers, says, progress }) => {
    if (place instanceof HTMLElement) place.dataset["state"] = state;
    for (const button of place.querySelectorAll<HTMLButtonElement>("button[data-action]")) {
      const action = button.dataset["action"] ?? "";
      if (action !== "edit" && action !== "reset") button.hidden = !offers.includes(action);
      button.disabled = state === "starting" && action === "run";
    }
    const said = place.querySelector(".cell-state");
    if (said) said.textContent = says;
    const bar = place.querySelector("progress");
    if (bar && progress !== undefined) Object.assign(bar, { hidden: false, value: progress });
  }, how);
}

test("cells at rest and while they run", async ({ page }) => {
  await page.goto(specimens);
  const [rests, ...others] = [
    "weigh",
    "values",
    "texts",
    "notices",
    "tables",
    "bars",
    "tensors",
  ].map((name) => new Cell(page, name));
  if (!rests) return;
  const posed: Record<string, Locator> = { "cell-at-rest": rests.place };
  for (const [at, [name, how]] of Object.entries(poses).entries()) {
    const cell = others[at];
    if (!cell) continue;
    await pose(cell.place, how);
    posed[`cell-${name}`] = name === "stale" ? cell.place : cell.place.locator(".cell-bar");
  }
  await photograph(page, posed);
});

test("cells that have run, were changed, went wrong or are out of date", async ({ page }) => {
  await page.goto(specimens);
  const values = new Cell(page, "values");
  expect(await values.runToEnd()).toMatch(/^Done/);
  const own = page.locator("p", { has: page.locator(".result-own") }).first();

  const changed = new Cell(page, "weigh");
  await changed.write('show("linear: weights", 12);\nshow("deep: weights", many);');
  expect(await changed.runToEnd()).toMatch(/^Failed/);
  await changed.menu.click();
  await changed.place.getByRole("button", { name: "Show what you changed" }).click();
  await expect(changed.place.locator(".cell-changes")).toBeVisible();
  await page.locator("h1").click();
  await photograph(page, {
    "cell-done": values.place.locator(".cell-bar"),
    "own-result": own,
    "cell-failed": changed.place,
    "lesson-bar-edited": page.locator("lesson-bar"),
  });
});

test("what the reader adds to a lesson, and how it is edited", async ({ page }) => {
  await page.goto(specimens);
  const chain = new Cell(page, "chain");
  await chain.menu.click();
  const menu = chain.place.locator(".cell-menu > div");
  await photograph(page, { "cell-menu": menu });
  await menu.getByRole("button", { name: "Add a cell below" }).click();
  const own = new Cell(page, "scratch-1");
  await own.write(
    '// The reader’s own.\nconst twice = (n: number) => 2 * n;\nshow("six", twice(3));',
  );
  await page.locator("h1").click();
  await photograph(page, { "cell-own": own.place });
  await own.menu.click();
  await own.place.getByRole("button", { name: "Delete" }).click();
  await expect(page.locator(".cell-notice")).toBeVisible();
  await photograph(page, { "cell-deleted": page.locator(".cell-notice") });
});

import { expect, type Page, test } from "@playwright/test";
import { type AttackedServer, openAttackedServer } from "./attacked-server.ts";
import { type Attack, attacks } from "./attacks.ts";
import { Cell, lesson } from "./cell.ts";

test.describe.configure({ timeout: 300_000 });
// One of the attacks is a service worker.
test.use({ serviceWorkers: "allow" });

let server: AttackedServer;

test.beforeAll(async ({ baseURL }) => {
  server = await openAttackedServer(baseURL ?? "");
});

test.afterAll(() => server.close());

test("there are more than 25 attacks, and each of them bites where nothing holds it", async ({
  page,
}) => {
  expect(attacks.length).toBeGreaterThan(25);
  const toothless: string[] = [];
  for (const attack of attacks) {
    await page.goto(`${server.address}/control/`);
    await prepare(page);
    server.reached.clear();
    if (!(await bitesUnheld(page, attack))) toothless.push(attack.name);
  }
  expect(toothless).toEqual([]);
});

test("no attack from a cell reaches server, storage or page, and the page lives on after each", async ({
  page,
}) => {
  await page.goto(new URL(lesson, `${server.address}/`).href);
  await page.evaluate(`globalThis.heard = false;
    new BroadcastChannel("notes").onmessage = () => { heard = true; };`);
  await prepare(page);
  server.reached.clear();
  const cell = new Cell(page, "spiral");
  const healthy = new Cell(page, "networks");
  await healthy.write('import { show } from "notebook";\nshow("answer", 6 * 7);');
  for (const attack of attacks) {
    await test.step(attack.name, async () => {
      await cell.write(held(attack));
      await cell.run.click();
      await endOf(cell);
      await alive(healthy);
      expect(await healthy.results(), attack.name).toEqual({ answer: "42" });
      expect(await asked(page, attack.bite), attack.name).toBe(false);
    });
  }
  expect([...server.reached]).toEqual([]);
});

const target = (attack: Attack) => `${server.address}/attack/${attack.name}`;

/** The attack as a cell: inside a function, so that its names are its own. */
function held(attack: Attack): string {
  const body = attack.code.replaceAll("\n", "\n  ");
  return `const TARGET = ${JSON.stringify(target(attack))};\nasync function attack() {\n  ${body}\n}\nawait attack();`;
}

/** What attacks would destroy is there, and what they would leave behind is not. */
async function prepare(page: Page): Promise<void> {
  await page.evaluate(`new Promise((resolve) => {
    const asked = indexedDB.open("readers-work");
    asked.onsuccess = () => { asked.result.close(); resolve(); };
  })`);
}

/** Stops what still runs after a while, as a patient reader would. */
async function endOf(cell: Cell): Promise<void> {
  const running = cell.place.and(
    cell.place.page().locator('[data-state="running"], [data-state="starting"]'),
  );
  for (let tries = 0; tries < 100 && (await running.count()) > 0; tries++) {
    await cell.place.page().waitForTimeout(150);
    if (tries < 10) continue;
    // It may end by itself just now, and take the button away.
    const button = cell.place.locator(
      'button:is([data-action="end"], [data-action="stop"]):visible',
    );
    await button
      .first()
      .click({ timeout: 1000 })
      .catch(() => {});
  }
}

/** A cell of the same page runs; where an attack left the worker busy for ever, after a Stop. */
async function alive(cell: Cell): Promise<void> {
  await cell.run.click();
  await endOf(cell);
  if ((await cell.place.getAttribute("data-state")) !== "done") await cell.run.click();
  expect(await cell.ended()).toMatch(/^Done/);
}

/** Runs it where nothing holds it, in the manner of a careless site, and looks for its effect. */
async function bitesUnheld(page: Page, attack: Attack): Promise<boolean> {
  const { code, bite } = attack;
  const body = `const TARGET = ${JSON.stringify(target(attack))};\n(async () => {\n${code}\n})();`;
  if (attack.where === "page") {
    await page.addScriptTag({ content: body }).catch(() => {});
    await page.waitForTimeout(500);
    return bite === "request" ? server.reached.has(attack.name) : asked(page, bite);
  }
  const worker = await page.evaluateHandle((text) => {
    const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    const state = { worker: new Worker(url), messages: 0, answers: 0 };
    state.worker.onmessage = ({ data }) => {
      state.messages++;
      if (data === "pong") state.answers++;
      if (data.html) document.body.innerHTML = data.html;
    };
    return state;
  }, `onmessage = () => postMessage("pong");\n${body}`);
  await page.waitForTimeout(700);
  await worker.evaluate((state) => state.worker.postMessage("ping"));
  await page.waitForTimeout(400);
  const { answers, messages } = await worker.evaluate((state) => state);
  const bites = {
    silence: () => answers === 0,
    flood: () => messages > 10_000,
    request: () => server.reached.has(attack.name),
  };
  const found = typeof bite === "string" ? bites[bite]() : await asked(page, bite);
  await worker.evaluate((state) => state.worker.terminate());
  return found;
}

async function asked(page: Page, bite: Attack["bite"]): Promise<boolean> {
  return typeof bite === "object" && (await page.evaluate(bite.page)) === true;
}

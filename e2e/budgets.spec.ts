import { globSync, statSync } from "node:fs";
import { basename } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, type Page, type Response, test } from "@playwright/test";
import { dataSets, type Kind, later, offline, pageOf, reading } from "./budgets.ts";
import { Cell, openLesson } from "./cell.ts";
import { pagesOfBook } from "./pages-of-book.ts";

interface Sent {
  path: string;
  kind: Kind;
  bytes: number;
}

const kinds: Record<string, Kind> = {
  document: "page",
  stylesheet: "styles",
  script: "scripts",
  font: "faces",
};

/** Collects what a page is sent from now on; gives it, and begins anew. */
function collect(page: Page): () => Promise<Sent[]> {
  let waiting: Promise<Sent | undefined>[] = [];
  page.on("response", (response) => waiting.push(sizeOf(response)));
  return async () => {
    await page.waitForLoadState("networkidle");
    const sent = await Promise.all(waiting.splice(0));
    waiting = [];
    return sent.filter((each) => each !== undefined);
  };
}

async function sizeOf(response: Response): Promise<Sent | undefined> {
  const { pathname, protocol } = new URL(response.url());
  if (!protocol.startsWith("http")) return undefined;
  const body = await response.body();
  const isPacked = /\.(gz|woff2|png|ico)$/.test(pathname);
  const kind = kinds[response.request().resourceType()] ?? "rest";
  return { path: pathname, kind, bytes: isPacked ? body.length : gzipSync(body).length };
}

const sum = (sent: readonly Sent[]) => sent.reduce((total, { bytes }) => total + bytes, 0);
const inBytes = (number: number) => number.toLocaleString("en");

/** What is over a budget: by how much, and where most of it is. */
function excess(what: string, sent: readonly Sent[], budget: number): string[] {
  const used = sum(sent);
  console.log(`${what}: ${inBytes(used)} of ${inBytes(budget)}`);
  if (used <= budget) return [];
  const [most] = [...sent].sort((one, other) => other.bytes - one.bytes);
  const greatest = most ? `${most.path} with ${inBytes(most.bytes)}` : "nothing";
  return [
    `${what}: ${inBytes(used)} bytes, ${inBytes(used - budget)} more than its budget of ${inBytes(budget)}. The greatest part is ${greatest}.`,
  ];
}

test("front page and lessons keep to their budgets before anything runs", async ({
  browser,
  baseURL,
}) => {
  const read = pagesOfBook.filter(
    (address) =>
      address === "" ||
      (address.startsWith("lessons/") && !address.startsWith("lessons/workshop/")),
  );
  expect(read.length).toBeGreaterThan(9);
  const faults: string[] = [];
  for (const address of read) {
    // Of a page that was there before, nothing is sent again.
    const fresh = await browser.newContext({ serviceWorkers: "block" });
    const opened = await fresh.newPage();
    const sent = collect(opened);
    await opened.goto(new URL(`./${address}`, baseURL).href);
    const all = await sent();
    const name = address.replace(/^lessons\/|\/$/g, "") || "front page";
    for (const kind of Object.keys(reading) as Kind[]) {
      const budget = (kind === "page" && pageOf[name]) || reading[kind];
      const ofKind = all.filter((each) => each.kind === kind);
      faults.push(...excess(`${name}, ${kind}`, ofKind, budget));
    }
    await fresh.close();
  }
  expect(faults).toEqual([]);
});

test("the first Run and the first Edit keep to theirs", async ({ page }) => {
  const sent = collect(page);
  await openLesson(page);
  await sent();
  const cell = new Cell(page, "networks");
  expect(await cell.runToEnd()).toMatch(/^Done/);
  const run = excess("first Run", await sent(), later.run);
  await cell.edit.click();
  await cell.place.locator(".monaco-editor .view-line").first().click();
  await page.keyboard.type("no such thing;\n");
  // By then the editor's own worker is there.
  await expect(cell.place.locator(".squiggly-error").first()).toBeVisible();
  const edit = excess("first Edit", await sent(), later.edit);
  expect([...run, ...edit]).toEqual([]);
});

test("every data set keeps to its budget", () => {
  const faults = globSync("content/data/*/").flatMap((folder) => {
    const name = basename(folder);
    const files = globSync(`${folder}/*.bin.gz`).map((path) => ({
      ...{ path, kind: "rest" as const, bytes: statSync(path).size },
    }));
    expect(dataSets, "a data set without a budget").toHaveProperty(name);
    return excess(`data set ${name}`, files, dataSets[name] ?? 0);
  });
  expect(faults).toEqual([]);
});

test.describe("with its service worker", () => {
  test.use({ serviceWorkers: "allow" });

  test("all that is kept for reading without a connection keeps to its budget", async ({
    page,
  }) => {
    const state = page.locator(".book-state");
    await page.goto("./your-work/");
    await page.getByRole("button", { name: "Fetch the whole book" }).click();
    await expect(state).toHaveText(/is on this device: [\d.]+ MB\.$/);
    await openLesson(page);
    await new Cell(page, "networks").edit.click();
    await page.locator(".monaco-editor .view-line").first().waitFor();
    await page.goto("./your-work/");
    await expect(state).toHaveText(/^The whole book, with its editor, /);
    const kept = await page.evaluate(keptFiles);
    const isOfEditor = ({ path }: Sent) =>
      /\/(rich-editor|_virtual_declarations|worker-|codicon)/.test(path);
    expect([
      ...excess("offline editor", kept.filter(isOfEditor), offline.editor),
      ...excess(
        "offline book",
        kept.filter((each) => !isOfEditor(each)),
        offline.book,
      ),
    ]).toEqual([]);
  });
});

/** What is in the browser's caches, packed as a host would. */
async function keptFiles(): Promise<Sent[]> {
  const kept: Sent[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const body = await (await cache.match(url))?.blob();
      if (!body) continue;
      const packed = body.stream().pipeThrough(new CompressionStream("gzip"));
      const { byteLength } = await new Response(packed).arrayBuffer();
      kept.push({ path: url, kind: "rest", bytes: Math.min(body.size, byteLength) });
    }
  }
  return kept;
}

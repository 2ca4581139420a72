import { createServer } from "node:net";
import { test as base, chromium, expect } from "@playwright/test";
import lighthouse from "lighthouse";

/** What does not depend on the clock; of performance, `npm run lighthouse` tells. */
const onlyCategories = ["accessibility", "best-practices", "seo"];

const pages = {
  "the front page": "./",
  "the first lesson": "./lessons/start/what-is-the-difference/",
  "a lesson with many formulas and exercises": "./lessons/training/what-depth-costs/",
  "the list of all exercises": "./exercises/",
};

const test = base.extend<object, { port: number }>({
  port: [
    async ({ launchOptions }, use) => {
      const port = await freePort();
      const args = [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`];
      const browser = await chromium.launch({ ...launchOptions, args });
      await use(port);
      await browser.close();
    },
    { scope: "worker" },
  ],
});

// One after the other: Lighthouse measures in the process that all of them share.
test.describe.configure({ mode: "default" });

for (const [name, address] of Object.entries(pages)) {
  test(`Lighthouse finds nothing amiss on ${name}`, async ({ port, baseURL }) => {
    const result = await lighthouse(new URL(address, baseURL).href, {
      ...{ port, onlyCategories, output: "json", logLevel: "error" },
      throttlingMethod: "provided",
    });
    if (!result) throw new Error("Lighthouse gave nothing.");
    const { categories, audits } = result.lhr;
    const told = Object.values(categories).map(({ title, score, auditRefs }) => {
      const failed = auditRefs
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
        .map(({ id }) => `${id} (${audits[id]?.title}${whereOf(audits[id]?.details)})`);
      return `${title}: ${Math.round((score ?? 0) * 100)}${failed.map((each) => `, ${each}`).join("")}`;
    });
    expect(told).toEqual(["Accessibility: 100", "Best Practices: 100", "SEO: 100"]);
  });
}

/** The elements and addresses that an audit names. */
function whereOf(details: unknown): string {
  const { items = [] } = (details ?? {}) as { items?: Record<string, { snippet?: string }>[] };
  return items
    .slice(0, 3)
    .map((item) => `; ${item["node"]?.snippet ?? JSON.stringify(item).slice(0, 200)}`)
    .join("");
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
}

/**
 * `npm run lighthouse`: what Lighthouse says of the built site, profile "mobile", beside a fresh
 * Starlight site in the same run. Performance depends on the machine; nothing here is a test.
 * `npm run lighthouse -- convolution --runs 3` for pages with the word in their address, and medians.
 */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { chapters } from "../src/lesson/contents.ts";
import { findBrowser } from "./find-browser.ts";
import { serveCompressed } from "./lighthouse/compressing-server.ts";
import { buildStarlightSite } from "./lighthouse/starlight-site.ts";

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

const { values, positionals } = parseArgs({
  options: { runs: { type: "string", default: "1" } },
  allowPositionals: true,
});
if (!existsSync("dist/index.html")) throw new Error("There is no built site: npm run build first.");

const lessons = chapters
  .flatMap(({ name, lessons }) => lessons.map((lesson) => `lessons/${name}/${lesson.name}/`))
  .filter((path) => existsSync(`dist/${path}index.html`));
const own = ["", ...lessons].filter(
  (path) => positionals.length === 0 || positionals.some((word) => path.includes(word)),
);
const book = await serveCompressed("dist");
const starlight = await serveCompressed(buildStarlightSite());
const { executable, arguments: flags, environment } = findBrowser();
const chrome = await launch({
  chromePath: executable,
  chromeFlags: ["--headless=new", ...flags],
  envVars: { ...process.env, ...environment },
  logLevel: "error",
});
const table: Record<string, Record<string, number | string>> = {};
const faults = new Map<string, Set<string>>();
try {
  for (const path of own) table[`/${path}`] = await audit(`${book.address}${path}`, faults);
  for (const path of ["", "guides/example/"]) {
    table[`Starlight /${path}`] = await audit(`${starlight.address}${path}`, new Map());
  }
} finally {
  chrome.kill();
  book.server.close();
  starlight.server.close();
}
console.table(table);
for (const [fault, pages] of faults) console.log(`${fault}\n    ${[...pages].join(" ")}`);

/** The scores of a page in hundredths, medians of the runs; names in `faults` what is below 1. */
async function audit(
  url: string,
  faults: Map<string, Set<string>>,
): Promise<Record<string, number | string>> {
  const runs: Record<string, number>[] = [];
  for (let run = 0; run < Number(values.runs); run++) {
    console.error(`${url} …`);
    const result = await lighthouse(url, {
      port: chrome.port,
      output: "json",
      logLevel: "error",
      onlyCategories: [...categories],
    });
    if (!result) throw new Error(`Lighthouse gave nothing for ${url}.`);
    const { lhr } = result;
    const scores = categories.map((name) => [
      name,
      Math.round((lhr.categories[name]?.score ?? 0) * 100),
    ]);
    const shown = {
      LCP: "largest-contentful-paint",
      TBT: "total-blocking-time",
      CLS: "cumulative-layout-shift",
      bytes: "total-byte-weight",
    };
    const measures = Object.entries(shown).map(([name, id]) => [
      name,
      lhr.audits[id]?.numericValue ?? Number.NaN,
    ]);
    runs.push(Object.fromEntries([...scores, ...measures]));
    for (const { id, title, score, displayValue = "" } of Object.values(lhr.audits)) {
      if (score === null || score >= 0.9) continue;
      const counted = categories.some((name) =>
        lhr.categories[name]?.auditRefs.some((ref) => ref.id === id && ref.weight > 0),
      );
      const fault =
        `${counted ? "lowers a score" : "hint"}: ${title} (${id}) ${displayValue}`.trim();
      if (counted) faults.set(fault, (faults.get(fault) ?? new Set()).add(new URL(url).pathname));
    }
  }
  return Object.fromEntries(
    Object.keys(runs[0] ?? {}).map((name) => [name, median(runs.map((run) => run[name] ?? 0))]),
  );
}

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return Math.round(middle * 1000) / 1000;
}

import { execSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";

const place = "http://library.test/";
const root = join(import.meta.dirname, "..");

/** A page of somebody's own, without any tool between. */
const ownPage = `<!doctype html><meta charset="utf-8"><title>Mine</title>
<script type="importmap">{ "imports": {
  "hidden-layers": "./package/lib/index.js",
  "hidden-layers/data": "./package/src/package/data.js"
} }</script>
<output></output>
<script type="module">
  import { accuracy, adam, crossEntropy, evaluate, linear } from "hidden-layers";
  import { penguins, standardize } from "hidden-layers/data";
  const { inputs, labels } = standardize({ train: await penguins() }).train;
  const model = linear(4, 3);
  const optimizer = adam(model.parameters(), { rate: 0.1 });
  for (let step = 0; step < 100; step++) {
    crossEntropy(model(inputs), labels).backward();
    optimizer.step();
  }
  document.querySelector("output").value = evaluate(() => accuracy(model(inputs), labels));
</script>`;

test("a page of one's own loads the packed library and its data as they are", async ({ page }) => {
  execSync("npm run package", { cwd: root, stdio: "pipe" });
  await page.route(`${place}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/") return route.fulfill({ contentType: "text/html", body: ownPage });
    const contentType = pathname.endsWith(".js") ? "text/javascript" : "application/octet-stream";
    return route.fulfill({ contentType, body: readFileSync(join(root, pathname)) });
  });
  await page.goto(place);
  const right = page.locator("output");
  await expect(right).toHaveText(/\d/);
  expect(Number(await right.textContent())).toBeGreaterThan(0.95);
});

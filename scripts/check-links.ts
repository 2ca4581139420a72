/** `npm run check:links`: what the built pages lead to. `-- --external` lists other sites' addresses. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parseArgs } from "node:util";
import { base, dist } from "./build.ts";
import { checkPages } from "./links/check-pages.ts";

const { values } = parseArgs({
  options: {
    external: { type: "boolean", default: false },
    folder: { type: "string", default: dist },
  },
});
if (!existsSync(join(values.folder, "index.html"))) {
  console.error('There is no site to check yet. "npm run build" makes it.');
  process.exit(1);
}

const files = readdirSync(values.folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(values.folder, join(entry.parentPath, entry.name)))
  .map((path) => path.split(sep).join("/"));
const texts = new Map(
  files
    .filter((path) => /\.(html|css)$/.test(path))
    .map((path) => [path, readFileSync(join(values.folder, path), "utf8")]),
);
const whole = `/${base}/`.replace(/\/+/g, "/");
const { links, faults, external } = checkPages({ base: whole, files: new Set(files), texts });

for (const fault of faults) console.error(fault);
if (values.external) console.log(external.join("\n"));
console.log(
  `${links} links of ${texts.size} pages and style sheets: ${faults.length} faults. ${external.length} addresses of other sites, not fetched.`,
);
process.exitCode = faults.length > 0 || links === 0 ? 1 : 0;

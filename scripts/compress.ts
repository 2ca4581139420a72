/** `npm run compress`: writes `.gz` and `.br` beside the built files, for hosts that send them as they are. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { dist } from "./build.ts";
import { compressFolder } from "./hosting/compress-folder.ts";

const { folder } = parseArgs({ options: { folder: { type: "string", default: dist } } }).values;
if (!existsSync(join(folder, "index.html"))) {
  console.error('There is no site to compress yet. "npm run build" makes it.');
  process.exit(1);
}
const { files, plain, gzip, brotli } = await compressFolder(folder);
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
console.log(
  `${files} files: ${megabytes(plain)}, with gzip ${megabytes(gzip)}, with Brotli ${megabytes(brotli)}.`,
);

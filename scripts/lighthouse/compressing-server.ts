import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { lookup } from "mrmime";

/** What is packed already. */
const packed = new Set([".gz", ".woff2", ".png", ".ico"]);

/**
 * Serves a folder as a real host would, with Brotli and with addresses that hold their content's hash
 * kept for good: what `hosting/nginx.conf` does, without nginx. Returns the address when it listens.
 */
export function serveCompressed(folder: string): Promise<{ address: string; server: Server }> {
  const known = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(`http://localhost${request.url}`).pathname);
    const file = fileOf(folder, path);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const small = !packed.has(extname(file));
    const body = known.get(file) ?? (small ? brotli(readFileSync(file)) : readFileSync(file));
    known.set(file, body);
    const type = lookup(extname(file)) ?? "application/octet-stream";
    response.writeHead(200, {
      "content-type": /^text\/|javascript|json|xml/.test(type) ? `${type}; charset=utf-8` : type,
      "content-length": body.length,
      "cache-control": path.includes("/_astro/") ? "max-age=31536000, immutable" : "no-cache",
      ...(small && { "content-encoding": "br" }),
    });
    response.end(body);
  });
  return new Promise((resolve) => {
    server.listen(0, "localhost", () => {
      const address = server.address();
      if (typeof address !== "object" || address === null) throw new Error("No port was given.");
      resolve({ address: `http://localhost:${address.port}/`, server });
    });
  });
}

const brotli = (bytes: Buffer) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });

function fileOf(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path));
  if (!file.startsWith(normalize(folder)) || !existsSync(file)) return undefined;
  if (statSync(file).isFile()) return file;
  const index = join(file, "index.html");
  return existsSync(index) ? index : undefined;
}

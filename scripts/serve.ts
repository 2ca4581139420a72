import { createReadStream, existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { lookup } from "mrmime";

export interface ServeOptions {
  folder: string;
  /** The first port to try; the next free one is taken. */
  port: number;
  host?: string;
  /** The path the site was built for, such as "/book/". */
  base?: string;
}

/**
 * Serves a folder as the plainest static host would: no special headers, no encodings, so that what
 * works here works anywhere. Returns the address when it listens.
 */
export async function serve(options: ServeOptions): Promise<{ address: string; server: Server }> {
  const { folder, host = "localhost" } = options;
  const base = `/${options.base ?? ""}/`.replace(/\/+/g, "/");

  const server = createServer(async (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405).end();
      return;
    }
    const { pathname, search } = new URL(`http://localhost/${request.url?.replace(/^\/+/, "")}`);
    const found = await locate(folder, base, pathname);
    if (found === "needs-slash") {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
    } else if (found) {
      await send(response, 200, found, request.method === "HEAD");
    } else {
      await send(response, 404, join(folder, "404.html"), request.method === "HEAD");
    }
  });
  const port = await listen(server, host, options.port);
  return { address: `http://${host}:${port}${base}`, server };
}

async function locate(
  folder: string,
  base: string,
  pathname: string,
): Promise<string | "needs-slash" | undefined> {
  if (!`${pathname}/`.startsWith(base)) return undefined;
  if (!pathname.startsWith(base)) return "needs-slash";
  const file = normalize(join(folder, decode(pathname.slice(base.length))));
  if (file.includes("\0") || !`${file}${sep}`.startsWith(normalize(`${folder}${sep}`))) {
    return undefined;
  }
  const entry = await stat(file).catch(() => undefined);
  if (entry?.isFile()) return file;
  if (!entry?.isDirectory()) return undefined;
  if (!pathname.endsWith("/")) return "needs-slash";
  const index = join(file, "index.html");
  return (await stat(index).catch(() => undefined)) && index;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function send(
  response: ServerResponse,
  status: number,
  file: string,
  headersOnly: boolean,
): Promise<void> {
  const entry = await stat(file).catch(() => undefined);
  if (!entry) {
    response.writeHead(status, { "content-type": "text/plain" }).end("Not found.");
    return;
  }
  const type = lookup(extname(file)) ?? "application/octet-stream";
  response.writeHead(status, {
    "content-type": /^text\/|javascript|json|xml/.test(type) ? `${type}; charset=utf-8` : type,
    "content-length": entry.size,
    "cache-control": "no-cache",
  });
  if (headersOnly) {
    response.end();
    return;
  }
  // A browser that goes away in the middle of a file is no error of ours.
  await pipeline(createReadStream(file), response).catch(() => response.destroy());
}

function listen(server: Server, host: string, first: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let port = first;
    server.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE" || port >= first + 100) return reject(error);
      port += 1;
      server.listen(port, host);
    });
    server.on("listening", () => resolve(port));
    server.listen(port, host);
  });
}

if (import.meta.main) {
  const dist = join(import.meta.dirname, "..", "dist");
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "4321" },
      host: { type: "string", default: "localhost" },
      base: { type: "string", default: process.env["BASE_PATH"] ?? "/" },
      /** Where the site was built to. */
      folder: { type: "string", default: process.env["HIDDEN_LAYERS_FOLDER"] ?? dist },
      /** End when standard input does: a test run that is killed leaves no server behind. */
      "until-input-ends": { type: "boolean", default: false },
    },
  });
  const { folder } = values;
  if (!existsSync(join(folder, "index.html"))) {
    console.error(
      'There is no site to serve yet. "npm run build" makes it, "npm start" does both.',
    );
    process.exit(1);
  }
  const { address } = await serve({
    folder,
    port: Number(values.port),
    host: values.host,
    base: values.base,
  });
  console.log(`Hidden Layers is at ${address}`);
  if (values["until-input-ends"]) process.stdin.resume().on("close", () => process.exit());
}

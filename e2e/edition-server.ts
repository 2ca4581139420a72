import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** The site on a host that is not the workshop, with a second edition, and at times out of reach. */
export interface EditionServer {
  address: string;
  /** Of the second, every page says so in its title, and every script has another name. */
  edition: 1 | 2;
  isDown: boolean;
  /** After which it is out of reach. */
  answersLeft: number;
  close(): void;
}

/** Passes on what it is asked for. */
export async function openEditionServer(site: string, host: string): Promise<EditionServer> {
  const list = await (await fetch(new URL("sw.js", site))).text();
  const scripts = new Set(list.match(/(?<=_astro\/)[\w.-]+(?=\.js)/g));
  const rename = (text: string) =>
    text
      .replaceAll(/[\w.-]+(?=\.js\b)/g, (name) => (scripts.has(name) ? `${name}-2` : name))
      .replaceAll(/(?<=revision:\W)\w+/g, (revision) => `${revision}2`);

  const server = createServer(async (request, response) => {
    const path = request.url ?? "/";
    if (opened.isDown || opened.answersLeft-- <= 0) {
      request.socket.destroy();
      return;
    }
    const isSecond = opened.edition === 2;
    const name = /_astro\/(.*)\.js$/.exec(path)?.[1] ?? "";
    const first = name.replace(/-2$/, "");
    if (scripts.has(first) && (name !== first) !== isSecond) {
      response.writeHead(404).end();
      return;
    }
    const asked = isSecond ? path.replace(`${first}-2.js`, `${first}.js`) : path;
    const answer = await fetch(new URL(asked, site), { redirect: "manual" });
    const type = answer.headers.get("content-type") ?? "application/octet-stream";
    const location = answer.headers.get("location");
    response.writeHead(answer.status, { "content-type": type, ...(location ? { location } : {}) });
    if (!isSecond || !/html|javascript/.test(type)) {
      response.end(new Uint8Array(await answer.arrayBuffer()));
      return;
    }
    const before = await answer.text();
    response.end(type.includes("html") ? secondPage(before, rename) : rename(before));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  const opened: EditionServer = {
    address: `http://${host}:${port}${new URL(site).pathname}`,
    edition: 1,
    isDown: false,
    answersLeft: Number.POSITIVE_INFINITY,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return opened;
}

/** Its scripts are others, and so are their hashes in its policy. */
function secondPage(html: string, rename: (text: string) => string): string {
  let page = html.replace(/<title>/, "<title>Second edition: ");
  for (const [, script = ""] of html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)) {
    const renamed = rename(script);
    if (renamed !== script) page = page.replaceAll(hash(script), hash(renamed));
  }
  return rename(page);
}

const hash = (script: string) => createHash("sha256").update(script).digest("base64");

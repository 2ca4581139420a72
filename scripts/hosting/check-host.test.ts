import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../serve.ts";
import { checkHost, type Finding } from "./check-host.ts";
import { compressFolder } from "./compress-folder.ts";
import { hostTable } from "./host-table.ts";
import { startNginx, whyNoNginx } from "./start-nginx.ts";

const folder = mkdtempSync(join(tmpdir(), "hidden-layers-host-"));
const page = "<!doctype html><title>Hidden Layers</title>".padEnd(20_000, " ");
const files = [
  "_astro/a.js",
  "_astro/a.css",
  "_astro/all.bin.0.gz",
  "lessons/a/b/",
  "lessons/a/b.ts",
];

beforeAll(() => {
  const list = files.map((path) => `{path:\`${path}\`,bytes:2e4}`);
  const all = ["index.html", "404.html", "manifest.webmanifest", "sw.js", ...files];
  for (const path of all) {
    const file = join(folder, path.replace(/\/$/, "/index.html"));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, path === "sw.js" ? `[${list}]` : page);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const failing = (findings: readonly Finding[], verdict: Finding["verdict"]) =>
  findings.filter((each) => each.verdict === verdict).map(({ what }) => what);

describe("a host of the book", () => {
  it("has nothing wrong if it only sends files, below a path too", async () => {
    const { address, server } = await serve({ folder, port: 4500, base: "/deep/er/" });
    const findings = await checkHost(address);
    server.close();
    expect(failing(findings, "wrong")).toEqual([]);
    expect(failing(findings, "better")).toContain("how a page is compressed");
  });

  it.skipIf(whyNoNginx())("leaves nothing to wish for with the recipe for nginx", async () => {
    await compressFolder(folder);
    const nginx = await startNginx(folder);
    const findings = await checkHost(nginx.address);
    await nginx.stop();
    expect(findings.filter(({ verdict }) => verdict !== "right")).toEqual([]);
  });

  it("is told what readers would lack", async () => {
    const headers = {
      "content-type": "text/html",
      "cache-control": "max-age=86400",
      "content-security-policy": "default-src 'self'",
    };
    // As a host for applications does it: whatever is asked for, it sends the front page.
    const server: Server = createServer((_, answer) => answer.writeHead(200, headers).end(page));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const findings = await checkHost(`http://127.0.0.1:${port}`);
    server.close();
    expect(failing(findings, "wrong")).toEqual([
      "sw.js, for reading without a connection",
      "files listed there",
      "an address without a page",
      "cache-control of the front page",
      "cache-control of sw.js",
      "a second policy",
    ]);
  });
});

it("the table has a line for everything, and a sum", () => {
  const told = hostTable([
    { what: "a script", found: "404", verdict: "wrong", wanted: "200" },
    { what: "referrer-policy", found: "same-origin", verdict: "right" },
  ]);
  expect(told.split("\n")).toEqual([
    "WRONG  a script         404; expected 200",
    "right  referrer-policy  same-origin",
    "",
    "1 right, 1 wrong, 0 that could be better; hosting/README.md says how.",
  ]);
});

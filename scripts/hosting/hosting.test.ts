import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compressFolder } from "./compress-folder.ts";
import { type Nginx, startNginx, whyNoNginx } from "./start-nginx.ts";

const text = "A book that runs. ".repeat(500);
const folder = mkdtempSync(join(tmpdir(), "hidden-layers-hosting-"));
const files = ["index.html", "404.html", "_astro/a.0123.js", "one/index.html", "one.ts", "b.png"];

beforeAll(async () => {
  for (const name of ["_astro", "one"]) mkdirSync(join(folder, name));
  for (const name of files) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, "short.css"), "a {}");
  writeFileSync(join(folder, "data.bin.gz"), "packed");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("compressing a built site", () => {
  it("writes both forms beside what shrinks, and no others", async () => {
    const { files: count, plain, gzip, brotli } = await compressFolder(folder);
    expect(count).toBe(5);
    expect(plain).toBe(5 * text.length);
    expect(brotli).toBeLessThan(gzip);
    const beside = (ending: string) => readFileSync(join(folder, `one/index.html.${ending}`));
    expect(gunzipSync(beside("gz")).toString()).toBe(text);
    expect(brotliDecompressSync(beside("br")).toString()).toBe(text);
    for (const name of ["short.css.gz", "b.png.gz", "data.bin.gz.gz"]) {
      expect(() => statSync(join(folder, name))).toThrow();
    }
  });

  it("writes again what has changed, and leaves the rest", async () => {
    const at = (name: string) => statSync(join(folder, name)).ctimeMs;
    const before = at("404.html.br");
    writeFileSync(join(folder, "one.ts"), text.toUpperCase());
    await compressFolder(folder);
    expect(at("404.html.br")).toBe(before);
    expect(gunzipSync(readFileSync(join(folder, "one.ts.gz"))).toString()).toBe(text.toUpperCase());
  });
});

describe.skipIf(whyNoNginx())("the recipe for nginx", () => {
  let nginx: Nginx | undefined;
  beforeAll(async () => {
    await compressFolder(folder);
    nginx = await startNginx(folder);
  });
  afterAll(() => nginx?.stop());

  const ask = (path: string, headers: Record<string, string> = {}) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      get(new URL(path, nginx?.address), { headers }, (answer) => resolve(answer.resume())).on(
        "error",
        reject,
      );
    });

  it.each(["br", "gzip"])("sends what is compressed with %s to whoever takes it", async (form) => {
    const { headers } = await ask("one/", { "accept-encoding": form });
    expect(headers["content-encoding"]).toBe(form);
    expect(headers.vary).toBe("Accept-Encoding");
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect((await ask("one/")).headers["content-encoding"]).toBeUndefined();
  });

  it("lets what is named by its content be kept for ever, and all else be asked for", async () => {
    const kept = async (path: string) => (await ask(path)).headers["cache-control"];
    expect(await kept("_astro/a.0123.js")).toBe("public, max-age=31536000, immutable");
    for (const path of ["", "one/", "one.ts", "data.bin.gz"]) {
      expect(await kept(path)).toBe("no-cache");
    }
    expect(await kept("_astro/gone.js")).toBeUndefined();
  });

  it("says that a page is the same, and where one without its slash is", async () => {
    const { etag = "" } = (await ask("one/")).headers;
    expect((await ask("one/", { "if-none-match": etag })).statusCode).toBe(304);
    const moved = await ask("one");
    expect([moved.statusCode, moved.headers.location]).toEqual([301, "/one/"]);
  });

  it("protects every answer, also of what is not there", async () => {
    for (const path of ["", "one.ts", "_astro/a.0123.js", "gone/"]) {
      expect((await ask(path)).headers).toMatchObject({
        "content-security-policy": "frame-ancestors 'self'",
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
      });
    }
    expect((await ask("gone/")).statusCode).toBe(404);
  });

  it("sends data sets as they are, and a lesson's file as text", async () => {
    const { headers } = await ask("data.bin.gz", { "accept-encoding": "gzip, br" });
    expect(headers["content-encoding"]).toBeUndefined();
    expect((await ask("one.ts")).headers["content-type"]).toBe("text/plain; charset=utf-8");
  });
});

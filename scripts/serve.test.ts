import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "./serve.ts";

describe("serving a folder", () => {
  const parent = mkdtempSync(join(tmpdir(), "serve-"));
  const folder = join(parent, "dist");
  const servers: Server[] = [];
  const start = async (base: string) => {
    const { address, server } = await serve({ folder, port: 4900, base });
    servers.push(server);
    return address;
  };
  let root: string;
  let book: string;

  beforeAll(async () => {
    mkdirSync(join(folder, "lesson"), { recursive: true });
    writeFileSync(join(folder, "index.html"), "front page");
    writeFileSync(join(folder, "404.html"), "no such page");
    writeFileSync(join(folder, "lesson", "index.html"), "lesson");
    writeFileSync(join(folder, "kernels.wasm"), "");
    writeFileSync(join(folder, "digits.bin.gz"), "packed");
    writeFileSync(join(parent, "secret.txt"), "secret");
    root = await start("/");
    book = await start("/book");
  });

  afterAll(() => {
    for (const server of servers) server.close();
    rmSync(parent, { recursive: true });
  });

  it("takes the next free port", () => {
    expect(Number(new URL(book).port)).toBeGreaterThan(Number(new URL(root).port));
  });

  it("answers a folder with its index page, and adds the slash that relative links need", async () => {
    expect(await (await fetch(root)).text()).toBe("front page");
    const lesson = await fetch(`${root}lesson?a=1`);
    expect(lesson.url).toBe(`${root}lesson/?a=1`);
    expect(await lesson.text()).toBe("lesson");
  });

  it("serves below a base path and nowhere else", async () => {
    expect(book.endsWith("/book/")).toBe(true);
    expect(await (await fetch(`${book}lesson/`)).text()).toBe("lesson");
    expect((await fetch(new URL("/book", book))).url).toBe(book);
    expect((await fetch(new URL("/lesson/", book))).status).toBe(404);
  });

  it("names types, and leaves packed files packed", async () => {
    const type = async (name: string) => (await fetch(root + name)).headers.get("content-type");
    expect(await type("")).toBe("text/html; charset=utf-8");
    expect(await type("kernels.wasm")).toBe("application/wasm");
    const data = await fetch(`${root}digits.bin.gz`);
    expect(data.headers.get("content-encoding")).toBeNull();
    expect(await data.text()).toBe("packed");
  });

  it("answers what is missing with the 404 page", async () => {
    const missing = await fetch(`${root}nothing.html`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toBe("no such page");
  });

  it("never leaves its folder, and survives odd paths", async () => {
    const status = (path: string) =>
      new Promise((resolve, reject) => {
        const { hostname, port } = new URL(root);
        request({ hostname, port, path }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on("error", reject)
          .end();
      });
    for (const path of ["/../secret.txt", "/..%2fsecret.txt", "/%00", "/%", "//", "//x/y"]) {
      expect([path, [200, 404].includes((await status(path)) as number)]).toEqual([path, true]);
    }
    expect(await status("/..%2fsecret.txt")).toBe(404);
  });
});

import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { frameScript } from "../notebook/sandbox/frame.ts";
import { withPolicy } from "./content-security-policy.ts";

const hash = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
const page = (body: string) => `<!DOCTYPE html><head><meta charset="utf-8"/></head>${body}`;

describe("a page's policy", () => {
  test("stands before any script and names each inline script by its hash", () => {
    const html = withPolicy(
      page("<script>one()</script><script type=module>two('$&')</script>"),
      "a.html",
    );
    expect(html).toMatch(/<meta charset="utf-8"\/><meta http-equiv="Content-Security-Policy"/);
    for (const script of ["one()", "two('$&')", frameScript]) expect(html).toContain(hash(script));
  });

  test("names no scripts that are files or data", () => {
    const html = withPolicy(
      page('<script src="a.js"></script><script type="application/json">{}</script>'),
      "a.html",
    );
    expect(html.match(/'sha256-/g)).toHaveLength(1);
  });

  test("opens nothing but what is known to be needed", () => {
    const [, policy = ""] = /content="([^"]*)"/.exec(withPolicy(page(""), "a.html")) ?? [];
    expect(policy.replace(/'sha256-[^']*'/g, "(frame)").split("; ")).toEqual([
      "default-src 'self'",
      "script-src 'self' (frame) blob: 'wasm-unsafe-eval'",
      "worker-src 'self' blob:",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "frame-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  test("refuses a page with an event handler in its HTML", () => {
    expect(() => withPolicy(page('<a onclick="x()">'), "a.html")).toThrow("a.html holds an event");
  });
});

import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { frameScript } from "../notebook/sandbox/frame.ts";

/**
 * Gives every built page a Content Security Policy as a meta tag, with the hashes of its own inline
 * scripts. The frame in which cells run inherits it, so its script's hash and its worker's `blob:`
 * are in it too.
 */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: "content-security-policy",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = (await readdir(root, { recursive: true })).filter((path) =>
          path.endsWith(".html"),
        );
        for (const page of pages) {
          const path = join(root, page);
          await writeFile(path, withPolicy(await readFile(path, "utf8"), page));
        }
        logger.info(`${pages.length} pages have their policy.`);
      },
    },
  };
}

/** @throws Error when a page holds a script that no policy can allow by its hash */
export function withPolicy(html: string, page: string): string {
  const handler = html.match(/<[a-z][^>]*\son[a-z]+\s*=\s*["'][^>]*>/i);
  if (handler) throw new Error(`${page} holds an event handler in its HTML: ${handler[0]}`);
  const charset = html.match(charsetElement)?.[0];
  if (!charset) throw new Error(`${page} does not name its charset.`);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}">`;
  return html.replace(charset, () => `${charset}${meta}`);
}

const charsetElement = /<meta charset="utf-8"\s*\/?>/i;
const scriptElement = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;

/**
 * All that is open, and why:
 *
 * - `blob:` for scripts and workers, and `'wasm-unsafe-eval'`: the frame inherits this policy, and its
 *   worker is made of blobs and runs the kernels. To make a blob into a script one has to run scripts.
 * - `'unsafe-inline'` for styles: KaTeX and the coloured code have `style` attributes, and the editor
 *   writes style elements as it goes. Whatever a style might load comes under the lines around it.
 * - `data:` for pictures and typefaces: small ones stand in style sheets. `blob:`: pictures that cells
 *   draw, to be saved.
 * - No frames: the one in which cells run has its text from a script, not from an address.
 *
 * `connect-src` is this site alone: not even a page's own script can send anything elsewhere.
 */
function policyOf(html: string): string {
  const scripts = [...html.matchAll(scriptElement)]
    .filter(([, attributes = ""]) => !/\bsrc=|\btype="application\//.test(attributes))
    .map(([, , text = ""]) => text);
  const hashes = new Set([...scripts, frameScript].map(hash));
  return [
    "default-src 'self'",
    `script-src 'self' ${[...hashes].join(" ")} blob: 'wasm-unsafe-eval'`,
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

const hash = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** What is smaller is sooner there within its page than asked for by itself. */
const leastCharacters = 3000;

/**
 * Takes large pictures of recorded outputs out of the pages, into files, and lets no picture be read
 * before the reader comes near it.
 */
export function picturesApart(): AstroIntegration {
  let base = "/";
  return {
    name: "pictures-apart",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base.replace(/\/?$/, "/");
      },
      "astro:build:done": async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = new Map<string, Buffer>();
        for (const page of await readdir(root, { recursive: true })) {
          if (!page.endsWith(".html")) continue;
          const html = await readFile(join(root, page), "utf8");
          const lighter = withPicturesApart(html, base, files);
          if (lighter !== html) await writeFile(join(root, page), lighter);
        }
        await mkdir(join(root, "_astro"), { recursive: true });
        for (const [path, bytes] of files) await writeFile(join(root, path), bytes);
        logger.info(`${files.size} pictures stand beside their pages.`);
      },
    },
  };
}

/** A page whose pictures wait for the reader; adds to `files` those that are no longer in it. */
export function withPicturesApart(html: string, base: string, files: Map<string, Buffer>): string {
  return html.replace(
    /<img src="data:image\/png;base64,([^"]+)"/g,
    (image: string, content: string) => {
      if (content.length < leastCharacters) return image.replace("<img", '<img loading="lazy"');
      const bytes = Buffer.from(content, "base64");
      const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
      const path = `_astro/picture.${digest}.png`;
      files.set(path, bytes);
      return `<img loading="lazy" decoding="async" src="${base}${path}"`;
    },
  );
}

import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** Where readers come in: the front page and the lessons. */
const entrances = /^(index\.html|lessons[/\\])/;

/**
 * Puts the styles of such pages into them. What waits for no other file is seen at once; other pages
 * link the same styles, which are kept for all of them.
 */
export function stylesWithin(): AstroIntegration {
  let base = "/";
  return {
    name: "styles-within",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base.replace(/\/?$/, "/");
      },
      "astro:build:done": async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const sheets = new Map<string, string>();
        for (const name of await readdir(join(root, "_astro"))) {
          if (!name.endsWith(".css")) continue;
          const css = await readFile(join(root, "_astro", name), "utf8");
          sheets.set(`${base}_astro/${name}`, withoutOldFonts(css));
        }
        let pages = 0;
        for (const page of await readdir(root, { recursive: true })) {
          if (!page.endsWith(".html") || !entrances.test(page)) continue;
          const html = await readFile(join(root, page), "utf8");
          await writeFile(join(root, page), withStylesWithin(html, sheets));
          pages++;
        }
        logger.info(`${pages} pages hold their styles.`);
      },
    },
  };
}

/** A page with these style sheets, by their addresses, in place of the links that it would wait for. */
export function withStylesWithin(html: string, sheets: ReadonlyMap<string, string>): string {
  const within = new Set<string>();
  return html.replace(
    /<link rel="stylesheet" href="([^"]*)"\s*\/?>/g,
    (link: string, href: string) => {
      const css = sheets.get(href);
      if (css === undefined) return link;
      if (within.has(href)) return "";
      within.add(href);
      return `<style>${css}</style>`;
    },
  );
}

/** Every browser that runs this book reads WOFF2. */
export const withoutOldFonts = (css: string): string =>
  css.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\(["']?(?:woff|truetype)["']?\)/g, "");

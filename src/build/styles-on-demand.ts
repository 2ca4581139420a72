import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** Scripts that readers load when they want them, with style sheets of their own. */
const scripts = ["rich-editor"];

/**
 * Takes the styles of such scripts out of the pages. Astro links the styles of everything that a page
 * may ever load, and each of them would be waited for before anything is seen; the script's import
 * brings them along by itself.
 */
export function stylesOnDemand(): AstroIntegration {
  return {
    name: "styles-on-demand",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        let links = 0;
        for (const page of await readdir(root, { recursive: true })) {
          if (!page.endsWith(".html")) continue;
          const html = await readFile(join(root, page), "utf8");
          const lighter = withoutStylesOf(scripts, html);
          if (lighter === html) continue;
          await writeFile(join(root, page), lighter);
          links++;
        }
        logger.info(`${links} pages wait no longer for the styles of ${scripts.join(", ")}.`);
      },
    },
  };
}

/** A page without the links to the style sheets that are named like these scripts. */
export function withoutStylesOf(scripts: readonly string[], html: string): string {
  return html.replace(/<link rel="stylesheet" href="([^"]*)"[^>]*>/g, (link, href: string) =>
    scripts.some((name) => new RegExp(`/${name}\\.[\\w-]+\\.css$`).test(href)) ? "" : link,
  );
}

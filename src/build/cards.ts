import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { type Card, cardDrawing } from "../cards/card-drawing.ts";
import { cardsOfBook } from "../cards/cards-of-book.ts";
import { drawCard } from "../cards/draw-card.ts";

const cache = join("node_modules", ".cache", "cards");
const drawingCode = readDrawingCode();

/**
 * Draws the pictures that stand for pages where their addresses are shared. Such a picture needs an
 * absolute address, so without `site` there are none.
 */
export function cards(): AstroIntegration {
  let hasSite = false;
  return {
    name: "cards",
    hooks: {
      "astro:config:done": ({ config }) => {
        hasSite = config.site !== undefined;
      },
      "astro:build:done": async ({ dir, logger }) => {
        if (!hasSite) return logger.info("No cards, since SITE is not set.");
        const all = cardsOfBook();
        for (const [path, card] of all) {
          const file = join(fileURLToPath(dir), path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, await cached(card));
        }
        logger.info(`${all.size} cards are drawn.`);
      },
    },
  };
}

/** A card is drawn again only when something of its drawing has changed, or of how it is drawn. */
async function cached(card: Card): Promise<Buffer> {
  const key = createHash("sha256")
    .update(JSON.stringify(cardDrawing(card)))
    .update(await drawingCode)
    .digest("hex");
  const file = join(cache, `${key}.png`);
  const known = await readFile(file).catch(() => undefined);
  if (known) return known;
  const drawn = await drawCard(card);
  await mkdir(cache, { recursive: true });
  await writeFile(file, drawn);
  return drawn;
}

/** What makes a picture of a drawing: our code, and the versions of all packages. */
async function readDrawingCode(): Promise<string> {
  const ours = ["../cards/draw-card.ts", "../cards/indexed-png.ts", "../notebook/outputs/png.ts"];
  const paths = ours.map((path) => fileURLToPath(new URL(path, import.meta.url)));
  const texts = await Promise.all(
    [...paths, "package-lock.json"].map((path) => readFile(path, "utf8")),
  );
  return texts.join("\n");
}

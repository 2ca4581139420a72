import { hashSource } from "../outputs/hash-source.ts";
import { keptCells } from "./kept-cells.ts";
import { neededSources } from "./needed-sources.ts";
import { orderWith } from "./order-with.ts";
import { nextOwnName } from "./own-names.ts";
import { cellSources, type PageCell } from "./page-cells.ts";
import { encodeSharedCells } from "./shared-code.ts";

/** Under which name the cells of the playground are kept. */
const playground = "playground";

/**
 * Opens a cell in the playground, with the earlier ones it needs, as they stand in this page: below
 * what the reader has there. Another tab shows it, so that this page keeps what it has computed.
 * Gives a sentence on what came of it.
 */
export async function openInPlayground(cell: PageCell): Promise<string> {
  const sources = withOrigin(neededSources(cellSources(cell), cell.name), cell.name);
  const address = new URL(
    `${import.meta.env.BASE_URL.replace(/\/?$/, "/")}playground/`,
    location.href,
  );
  try {
    address.hash = `cell-${await keepBelow(sources)}`;
  } catch {
    // Where nothing is kept, the address brings them.
    address.hash = await encodeSharedCells(sources);
  }
  if (!window.open(address)) location.assign(address);
  const others = sources.length - 1;
  const needed = others === 1 ? "the cell it needs" : `the ${others} cells it needs`;
  return `Opened in the playground${others > 0 ? `, with ${needed}` : ""}.`;
}

/** Says above the first where they come from. */
function withOrigin(sources: readonly string[], name: string): string[] {
  const lesson = document.querySelector("h1")?.textContent?.trim();
  const origin = `// From “${lesson}”: ${name}${sources.length > 1 ? ", and what it needs" : ""}.`;
  return sources.map((source, index) => (index === 0 ? `${origin}\n${source}` : source));
}

/** Keeps these as cells of the playground, below all others; gives the name of the last. */
async function keepBelow(sources: readonly string[]): Promise<string> {
  const { keeping } = await import("../../keeping/load.ts");
  const { drafts } = await keeping();
  const kept = await keptCells(playground);
  const names = kept.map(({ name }) => name);
  let after = orderWith([], kept).at(-1) ?? "";
  for (const source of sources) {
    const cell = nextOwnName(names);
    names.push(cell);
    const originalHash = hashSource("");
    await drafts.keep({
      ...{ lesson: playground, cell, originalHash, after, source },
      written: Date.now(),
    });
    after = cell;
  }
  return after;
}

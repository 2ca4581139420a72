import { announce } from "./announce.ts";
import { offerCode } from "./offer-code.ts";
import { isOwnName } from "./own-names.ts";
import { ownPlace, type PageCell, pageCells } from "./page-cells.ts";
import { decodeSharedCells, decodeSharedCode } from "./shared-code.ts";

const stranger = "Somebody wrote it, and it need not do what they say.";
const harmless = "and then it reaches neither the network nor your other pages.";

/** Shows code that came with the page's address above its cell; nothing of it runs. */
export async function openSharedCode(): Promise<void> {
  try {
    const cells = await decodeSharedCells(location.hash);
    if (cells) offerCells(cells);
    const shared = await decodeSharedCode(location.hash);
    if (!shared) return;
    const { cell: name, source } = shared;
    // What others call scratch-1 is not the reader's own scratch-1.
    const cell = isOwnName(name) ? undefined : pageCells().find((each) => each.name === name);
    if (cell) offerFor(cell, source);
    else offerAsOwn(source, isOwnName(name));
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
  }
}

function offerFor(cell: PageCell, source: string): void {
  const offer = offerCode({
    heading: "Code that came with the link",
    caution: `${stranger} It runs only when you put it into the cell and press Run, ${harmless}`,
    source,
    isOpen: true,
    take: () => {
      void cell.rewrite(source);
      cell.focusRun();
    },
  });
  openFolds(cell);
  cell.before(offer);
  offer.scrollIntoView({ block: "center" });
  announce(`Code for the cell ${cell.name} came with the link.`);
}

/** Offers code below all cells, where it may become a cell of the reader's own. */
function offerAsOwn(source: string, wasOwn: boolean): void {
  const place = ownPlace() ? "the playground" : "this lesson";
  const why = wasOwn
    ? `They added it to ${place} as a cell of their own.`
    : `It was written for a cell that ${place} does not have now.`;
  offerBelow(
    offerCode({
      heading: "Code that came with the link",
      caution: `${stranger} ${why} It runs only when you add it as a new cell of yours and press Run, ${harmless}`,
      source,
      isOpen: true,
      use: "Add it as a new cell",
      take: async () => {
        const { addCell } = await import("./own-cells.ts");
        await addCell(pageCells().at(-1), source);
      },
    }),
  );
  announce("Code came with the link. It can be added as a new cell.");
}

function offerCells(sources: readonly string[]): void {
  const cells = sources.length === 1 ? "a cell" : `${sources.length} cells`;
  offerBelow(
    offerCode({
      heading: `A link brought ${cells}`,
      caution: `${stranger} Nothing of it runs before you add it, below what you have, and press Run, ${harmless}`,
      source: sources.join("\n\n"),
      isOpen: true,
      use: `Add ${cells}`,
      take: async () => {
        // Loaded again, the page has them already.
        history.replaceState(null, "", location.pathname);
        const { addCells } = await import("./own-cells.ts");
        await addCells(sources);
      },
    }),
  );
  announce(`A link brought ${cells}, which can be added below what you have.`);
}

/** Shows an offer below all cells, or where they would stand. */
function offerBelow(offer: HTMLElement): void {
  const last = pageCells().at(-1);
  const place = last ?? ownPlace();
  if (!place) {
    throw new Error(
      "The code in this link is for a page with cells, and this page has none. Ask for the link again.",
    );
  }
  if (last) openFolds(last);
  // Cells that come later from the reader's storage come above it.
  (ownPlace() ?? place).after(offer);
  offer.scrollIntoView({ block: "center" });
}

function openFolds(cell: PageCell): void {
  for (let fold = cell.closest("details"); fold; fold = outer(fold)) fold.open = true;
}

const outer = (fold: HTMLElement) => fold.parentElement?.closest("details") ?? null;

function tell(sentence: string): void {
  const notice = document.createElement("p");
  notice.className = "cell-older";
  notice.textContent = sentence;
  (pageCells()[0] ?? document.querySelector("main"))?.before(notice);
  notice.scrollIntoView({ block: "center" });
  announce(sentence);
}

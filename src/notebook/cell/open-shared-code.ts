import { announce } from "./announce.ts";
import { offerCode } from "./offer-code.ts";
import { pageCells } from "./page-cells.ts";
import { decodeSharedCode } from "./shared-code.ts";

const caution =
  "Somebody wrote it, and it need not do what they say. It runs only when you put it into the cell and press Run, and then it reaches neither the network nor your other pages.";

/** Shows code that came with the page's address above its cell; nothing of it runs. */
export async function openSharedCode(): Promise<void> {
  try {
    const shared = await decodeSharedCode(location.hash);
    if (!shared) return;
    const cell = pageCells().find(({ name }) => name === shared.cell);
    if (!cell)
      throw new Error(`The code in this link is for a cell ‘${shared.cell}’ that is not here.`);
    const offer = offerCode({
      heading: "Code that came with the link",
      caution,
      source: shared.source,
      isOpen: true,
      take: () => {
        void cell.rewrite(shared.source);
        cell.focusRun();
      },
    });
    for (
      let fold = cell.closest("details");
      fold;
      fold = fold.parentElement?.closest("details") ?? null
    ) {
      fold.open = true;
    }
    cell.before(offer);
    offer.scrollIntoView({ block: "center" });
    announce(`Code for the cell ${cell.name} came with the link.`);
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
  }
}

function tell(sentence: string): void {
  const notice = document.createElement("p");
  notice.className = "cell-older";
  notice.textContent = sentence;
  (pageCells()[0] ?? document.querySelector("main"))?.before(notice);
  notice.scrollIntoView({ block: "center" });
  announce(sentence);
}

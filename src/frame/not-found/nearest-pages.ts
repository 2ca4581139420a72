/** A page of the book, by its address without the path it is served under. */
export interface KnownPage {
  path: string;
  title: string;
}

/** How alike an address must be to be offered; 1 is the same. */
const threshold = 0.45;

/** The pages whose addresses are most like one that leads nowhere, the likest first. */
export function nearestPages(asked: string, pages: readonly KnownPage[], most = 3): KnownPage[] {
  return pages
    .map((page) => ({ page, likeness: likeness(asked, page.path) }))
    .filter(({ likeness }) => likeness >= threshold)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, most)
    .map(({ page }) => page);
}

/** Of the whole addresses, or of their last parts: a lesson may stand in another chapter now. */
function likeness(asked: string, known: string): number {
  const [one, other] = [plain(asked), plain(known)];
  return Math.max(shared(one, other), 0.95 * shared(lastPart(one), lastPart(other)));
}

const plain = (path: string) =>
  path
    .toLowerCase()
    .replace(/(^|\/)index(?=\.html?$)/, "")
    .replace(/\.html?$/, "")
    .replace(/[^\p{L}\p{N}/]+/gu, "-")
    .replace(/^[-/]+|[-/]+$/g, "");

const lastPart = (path: string) => path.slice(path.lastIndexOf("/") + 1);

/** The share of pairs of neighbouring letters that two words have in common (Dice). */
function shared(one: string, other: string): number {
  if (one === "" || other === "") return 0;
  const [left, right] = [pairs(one), pairs(other)];
  const all = left.length + right.length;
  let common = 0;
  for (const pair of left) {
    const at = right.indexOf(pair);
    if (at < 0) continue;
    right.splice(at, 1);
    common++;
  }
  return (2 * common) / all;
}

const pairs = (word: string) =>
  Array.from(`^${word}$`.slice(1), (_, index) => `^${word}$`.slice(index, index + 2));

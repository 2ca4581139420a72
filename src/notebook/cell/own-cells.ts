import { announce } from "./announce.ts";
import { isBusy, sayBusy } from "./is-busy.ts";
import { keptCells } from "./kept-cells.ts";
import { offerUndo } from "./offer-undo.ts";
import { orderWith } from "./order-with.ts";
import { nextOwnName } from "./own-names.ts";
import {
  knownSession,
  ownPlace,
  type PageCell,
  pageCells,
  pageLesson,
  tellPage,
} from "./page-cells.ts";

const used = new Set<string>();

/**
 * Adds a cell of the reader's own below another, or where the page has none: an empty one is opened
 * for writing, one with a text can be run.
 */
export async function addCell(below: PageCell | undefined, source = ""): Promise<PageCell> {
  const lesson = pageLesson() ?? "";
  const kept = (await keptCells(lesson)).map(({ name }) => name);
  const name = nextOwnName([...used, ...kept, ...pageCells().map((cell) => cell.name)]);
  const cell = makeCell(name, lesson, "");
  if (below) below.after(cell);
  else putBelow(undefined, cell);
  arranged();
  announce(`Cell ${name} is added${below ? ` below ${below.name}` : ""}.`);
  if (source === "") await cell.edit();
  else {
    await cell.rewrite(source);
    cell.focusRun();
  }
  return cell;
}

/** Adds cells of the reader's own, which can be run, at the end. */
export async function addCells(sources: readonly string[]): Promise<void> {
  const added: PageCell[] = [];
  for (const source of sources) added.push(await addCell(pageCells().at(-1), source));
  added[0]?.focusRun();
  if (added.length > 1) announce(`${added.length} cells are added.`);
}

/** Puts the reader's own cells of this lesson back to where they stood. */
export async function restoreCells(lesson: string): Promise<void> {
  const kept = await keptCells(lesson);
  if (kept.length === 0) return;
  const order = orderWith(
    pageCells().map(({ name }) => name),
    kept,
  );
  for (const [index, name] of order.entries()) {
    const own = kept.find((each) => each.name === name);
    if (own && !find(name)) putBelow(order[index - 1], makeCell(name, lesson, own.source));
  }
  arranged();
  find(location.hash.replace(/^#cell-/, ""))?.focusRun();
}

/** Moves a cell of the reader's own past its neighbour; gives a sentence on what came of it. */
export function moveCell(cell: PageCell, by: 1 | -1): string {
  if (isBusy(cell)) return sayBusy(cell);
  const cells = pageCells();
  const from = cells.indexOf(cell);
  if (!cells[from + by]) return by < 0 ? "It is the first already." : "It is the last already.";
  putBelow(cells[by < 0 ? from - 2 : from + 1]?.name, cell);
  arranged();
  cell.scrollIntoView({ block: "nearest" });
  const above = pageCells()[from + by - 1]?.name;
  const sentence = above ? `Now below ‘${above}’.` : "Now above all others.";
  announce(`Cell ${cell.name}: ${sentence}`);
  return sentence;
}

/** Deletes a cell of the reader's own; gives why not, if it can't be done now. */
export async function deleteCell(cell: PageCell): Promise<string | undefined> {
  if (isBusy(cell)) return sayBusy(cell);
  const place = document.createComment("");
  cell.before(place);
  const putBack = await takeOut(cell);
  const notice = offerUndo(`Cell ${cell.name} is deleted.`, async () => {
    putBack();
    cell.focusRun();
  });
  place.replaceWith(notice);
  notice.querySelector("button")?.focus();
  return undefined;
}

/** Takes a cell out of the page and of what is kept; gives what puts it back. */
export async function takeOut(cell: PageCell): Promise<() => void> {
  const cells = pageCells();
  const above = cells[cells.indexOf(cell) - 1]?.name;
  used.add(cell.name);
  await cell.takeOut();
  arranged();
  return () => {
    putBelow(above, cell);
    arranged();
  };
}

const find = (name: string | undefined) => pageCells().find((cell) => cell.name === name);

/** Below the cell of this name, or above all where there is none to stand below. */
function putBelow(name: string | undefined, cell: PageCell): void {
  const others = pageCells().filter((other) => other !== cell);
  const above = find(name) ?? (name === undefined ? undefined : others.at(-1));
  if (above) above.after(cell);
  else if (others[0]) others[0].before(cell);
  else ownPlace()?.append(cell);
  for (let fold = cell.closest("details"); fold; fold = outer(fold)) fold.open = true;
}

const outer = (fold: HTMLElement) => fold.parentElement?.closest("details") ?? null;

function arranged(): void {
  for (const cell of pageCells()) cell.arranged();
  void knownSession()?.then((open) => open.arrange(pageCells()));
  tellPage();
}

/** A cell as `OwnCell.astro` lays it out, under another name. */
function makeCell(name: string, lesson: string, source: string): PageCell {
  const template = document.querySelector<HTMLTemplateElement>("template.own-cell");
  if (!template) throw new Error("This page has no room for cells of your own.");
  const made = document.importNode(template.content, true);
  const nodes = document.createTreeWalker(made, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const named = (text: string) => text.replaceAll("scratch-0", name);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (node instanceof Text) node.data = named(node.data);
    else if (node instanceof Element) {
      for (const attribute of node.attributes) attribute.value = named(attribute.value);
    }
  }
  const cell = made.querySelector("notebook-cell") as PageCell;
  cell.dataset["lesson"] = lesson;
  const code = cell.querySelector("code");
  if (code) code.textContent = source;
  return cell;
}

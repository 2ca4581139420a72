import type { CellView } from "../session/cell-view.ts";
import type { Session } from "../session/session.ts";

/** A cell in the page, as other cells and the lesson's own buttons see it. */
export interface PageCell extends HTMLElement, CellView {
  readonly isEdited: boolean;
  /** Whether the reader added it to the lesson. */
  readonly isOwn: boolean;
  /** The author's text. */
  readonly original: string;
  focusRun(): void;
  edit(): Promise<void>;
  /** Lays the code out, in the editor. */
  format(): Promise<void>;
  /** Puts another text in place of the cell's. */
  rewrite(source: string): Promise<void>;
  /** Brings the author's text and recorded outputs back. */
  toOriginal(): Promise<void>;
  /** Cells of the page have come, gone or moved. */
  arranged(): void;
  /** Takes it out of the page and of what is kept; the element can be put back. */
  takeOut(): Promise<void>;
}

/** Cells that stand in one element with `data-notebook` are a notebook; all others are the lesson's. */
const notebookOf = (beside: Element | undefined) =>
  beside?.closest("[data-notebook]") ?? document.body;

/** The cells of the lesson, or of the notebook that an element stands in, in order. */
export function pageCells(beside?: Element): PageCell[] {
  const notebook = notebookOf(beside);
  const cells = [...notebook.querySelectorAll<PageCell>("notebook-cell")];
  return cells.filter((cell) => notebookOf(cell) === notebook);
}

/** Where a page has no cells but the reader's own: there they stand. */
export const ownPlace = () => document.querySelector<HTMLElement>("own-cells");

/** Under which name the page's cells are kept. */
export const pageLesson = () => pageCells()[0]?.lesson ?? ownPlace()?.dataset["lesson"];

/** The texts of these cells as they are now. */
export const cellSources = (beside?: Element) =>
  pageCells(beside).map(({ name, source }) => ({ name, source }));

const sessions = new WeakMap<Element, Promise<Session>>();

/** The running side of a notebook; its first use loads it. */
export function openSession(beside?: Element): Promise<Session> {
  const notebook = notebookOf(beside);
  const known = sessions.get(notebook);
  const session =
    known ??
    import("../session/session.ts").then(({ Session }) => new Session(pageCells(beside), tellPage));
  sessions.set(notebook, session);
  // Without a connection it could not be loaded: the next press tries again.
  session.catch(() => sessions.delete(notebook));
  return session;
}

/** The running side of a notebook, if anything has been run. */
export const knownSession = (beside?: Element) => sessions.get(notebookOf(beside));

const standing = new EventTarget();

/** Some cell was edited, ran or went out of date. */
export function tellPage(): void {
  standing.dispatchEvent(new Event("change"));
}

export function onPageChange(listener: () => void): void {
  standing.addEventListener("change", listener);
}

import type { CellView } from "../session/cell-view.ts";
import type { Session } from "../session/session.ts";

/** A cell in the page, as other cells and the lesson's own buttons see it. */
export interface PageCell extends HTMLElement, CellView {
  readonly isEdited: boolean;
  focusRun(): void;
  /** Puts another text in place of the cell's. */
  rewrite(source: string): Promise<void>;
  /** Brings the author's text and recorded outputs back. */
  toOriginal(): Promise<void>;
}

/** All cells of the page, in order. */
export const pageCells = () => [...document.querySelectorAll<PageCell>("notebook-cell")];

let session: Promise<Session> | undefined;

/** The running side of the page; its first use loads it. */
export function openSession(): Promise<Session> {
  session ??= import("../session/session.ts").then(
    ({ Session }) => new Session(pageCells(), tellPage),
  );
  return session;
}

/** The running side, if anything has been run. */
export const knownSession = () => session;

const standing = new EventTarget();

/** Some cell was edited, ran or went out of date. */
export function tellPage(): void {
  standing.dispatchEvent(new Event("change"));
}

export function onPageChange(listener: () => void): void {
  standing.addEventListener("change", listener);
}

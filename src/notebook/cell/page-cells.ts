import type { CellView } from "../session/cell-view.ts";
import type { Session } from "../session/session.ts";

/** A cell in the page, as other cells and the lesson's own buttons see it. */
export interface PageCell extends HTMLElement, CellView {
  focusRun(): void;
}

/** All cells of the page, in order. */
export const pageCells = () => [...document.querySelectorAll<PageCell>("notebook-cell")];

let session: Promise<Session> | undefined;

/** The running side of the page; its first use loads it. */
export function openSession(): Promise<Session> {
  session ??= import("../session/session.ts").then(({ Session }) => new Session(pageCells()));
  return session;
}

/** The running side, if anything has been run. */
export const knownSession = () => session;

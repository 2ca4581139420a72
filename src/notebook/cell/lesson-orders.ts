import type { TurnEnd } from "../session/session.ts";
import { announce } from "./announce.ts";
import { openSession, pageCells } from "./page-cells.ts";
import { encodeSharedCode } from "./shared-code.ts";

/** What the reader can ask of a whole lesson; each gives a sentence on what came of it. */
export const lessonOrders = {
  all: () => turn("All cells are up to date already.", (session) => session.runAll()),
  stale: () => turn("Nothing is out of date.", (session) => session.runStale()),
  above: (cell: string) =>
    turn("The cells above are up to date already.", (session) => session.runAbove(cell)),
  /** Puts a link to the cell with its present text into the clipboard, or into the address bar. */
  async link(cell: string): Promise<string> {
    const source = pageCells().find(({ name }) => name === cell)?.source ?? "";
    const link = new URL(await encodeSharedCode({ cell, source }), location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      return said("Copied a link to this code.");
    } catch {
      history.replaceState(null, "", link);
      return said("The link to this code is in the address bar.");
    }
  },
  async restart(): Promise<string> {
    (await openSession()).restart();
    return said("Restarted: nothing is in memory, and no cell has run.");
  },
} as const;

type Session = Awaited<ReturnType<typeof openSession>>;

async function turn(nothing: string, run: (session: Session) => Promise<TurnEnd>): Promise<string> {
  try {
    return said(turnText(await run(await openSession()), nothing));
  } catch (error) {
    return said(`The cells can't run here: ${error instanceof Error ? error.message : error}`);
  }
}

/** `nothing` is said where there was nothing to run. */
export function turnText({ ran, failed, paused }: TurnEnd, nothing: string): string {
  if (paused !== undefined) return `‘${paused}’ is paused. Resume or stop it first.`;
  const cells = ran === 1 ? "1 cell ran" : `${ran} cells ran`;
  if (failed !== undefined) return `${cells}; ‘${failed}’ did not finish, so none after it began.`;
  return ran === 0 ? nothing : `${cells}.`;
}

function said(sentence: string): string {
  announce(sentence);
  return sentence;
}

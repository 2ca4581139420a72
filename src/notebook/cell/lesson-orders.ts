import type { TurnEnd } from "../session/session.ts";
import { announce } from "./announce.ts";
import { openSession } from "./page-cells.ts";

/** What the reader can ask of a whole lesson; each gives a sentence on what came of it. */
export const lessonOrders = {
  all: () => turn("All cells are up to date already.", (session) => session.runAll()),
  stale: () => turn("Nothing is out of date.", (session) => session.runStale()),
  async restart(): Promise<string> {
    (await openSession()).restart();
    return said("Restarted: nothing is in memory, and no cell has run.");
  },
} as const;

type Session = Awaited<ReturnType<typeof openSession>>;

/** Lets cells run, and says what came of it; `nothing` is said where there was nothing to run. */
export async function turn(
  nothing: string,
  run: (session: Session) => Promise<TurnEnd>,
): Promise<string> {
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

/** Says a sentence to screen readers too. */
export function said(sentence: string): string {
  announce(sentence);
  return sentence;
}

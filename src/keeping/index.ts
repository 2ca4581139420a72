import { Drafts } from "./drafts.ts";
import { name } from "./name.ts";
import { Progress } from "./progress.ts";
import { kinds } from "./records/index.ts";
import { Store } from "./store.ts";

export type { KeepingError } from "./keeping-error.ts";
export type { Draft } from "./records/drafts.ts";
export { kinds };

/** Everything of the reader's that this browser keeps. Nothing of it leaves the browser. */
export const store = new Store(name);

store.onTrouble((error) => {
  void import("./notice.ts").then(({ showNotice }) => showNotice(error));
});

export const drafts = new Drafts(store, kinds.drafts);

/** Edits of exercises, with the exercise's name in place of the cell's. */
export const exerciseDrafts = new Drafts(store, kinds.exerciseDrafts);

export const progress = new Progress(store);

import { name } from "./name.ts";
import { Tabs } from "./tabs.ts";

type Keeping = typeof import("./index.ts");

let loading: Promise<Keeping> | undefined;
let begin: () => void = () => {};
const begun = new Promise<void>((resolve) => {
  begin = resolve;
});

/** What keeps the reader's work, loaded at its first use: call it only with something to keep. */
export function keeping(): Promise<Keeping> {
  begin();
  loading ??= import("./index.ts").catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/**
 * Waits until there is something that was kept: from before, or of this page or another tab. A page
 * that is read for the first time loads nothing for it.
 */
export async function onceKept(): Promise<Keeping> {
  looking ??= look();
  await looking;
  return keeping();
}

let looking: Promise<void> | undefined;

async function look(): Promise<void> {
  if (await mayHaveKept()) return;
  const tabs = new Tabs(name);
  await Promise.race([begun, new Promise<void>((resolve) => tabs.onChange(() => resolve()))]);
  tabs.close();
}

async function mayHaveKept(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some((database) => database.name === name);
  } catch {
    // An older browser can't tell, and one that refuses should be asked properly, to say why.
    return true;
  }
}

/** Has everything kept that still waits to be, as if the page went, and waits until it is. */
export async function keepNow(): Promise<void> {
  dispatchEvent(new Event("pagehide"));
  if (!loading) return;
  const { store } = await loading;
  // What is read now is read after what was written before.
  await store.everything();
}

import { keeping } from "../../keeping/load.ts";

/** What the frame of the pages keeps: the choice of colours, and which parts of a list are open. */
const frameKeys = ["starlight-theme", "sl-sidebar-state"];

/**
 * Forgets everything that this site keeps in this browser, copies of its pages too. Other sites may
 * live at the same origin, under another path: what is theirs stays.
 */
export async function forgetAll(): Promise<void> {
  const { store } = await keeping();
  await store.forget();
  for (const key of frameKeys) {
    localStorage.removeItem(key);
    sessionStorage.removeItem(key);
  }
  const home = new URL(import.meta.env.BASE_URL, location.origin).href;
  // Neither is there without a secure connection.
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  for (const worker of workers) if (worker.scope === home) await worker.unregister();
  if (!("caches" in globalThis)) return;
  // The names of our caches begin with ours, or end with the address they are for.
  for (const name of await caches.keys()) {
    if (name.startsWith("hidden-layers") || name.endsWith(home)) await caches.delete(name);
  }
}

import { keeping } from "../../keeping/load.ts";
import { cacheName } from "../../offline/edition.ts";

/** Colours, which parts of a list are open, which new edition can wait, which numbers exercises have. */
const keys = [
  "starlight-theme",
  "sl-sidebar-state",
  "hidden-layers-later",
  "hidden-layers:numbers",
];

/**
 * Forgets everything that this site keeps in this browser, copies of its pages too. Other sites may
 * live at the same origin, under another path: what is theirs stays.
 */
export async function forgetAll(): Promise<void> {
  // What fetches the book some seconds after a page has opened looks for this.
  document.documentElement.toggleAttribute("data-forgotten", true);
  const { store } = await keeping();
  await store.forget();
  for (const key of keys) {
    localStorage.removeItem(key);
    sessionStorage.removeItem(key);
  }
  const home = new URL(import.meta.env.BASE_URL.replace(/\/?$/, "/"), location.origin).href;
  // Neither is there without a secure connection.
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  for (const worker of workers) if (worker.scope === home) await worker.unregister();
  if ("caches" in globalThis) await caches.delete(cacheName(home));
}

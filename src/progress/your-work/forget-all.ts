import { keeping } from "../../keeping/load.ts";

/** What the frame keeps: colours, which parts of a list are open, which new edition can wait. */
const frameKeys = ["starlight-theme", "sl-sidebar-state", "hidden-layers-later"];

/**
 * Forgets everything that this site keeps in this browser, copies of its pages too. Other sites may
 * live at the same origin, under another path: what is theirs stays.
 */
export async function forgetAll(): Promise<void> {
  // What fetches the book some seconds after a page has opened looks for this.
  document.documentElement.toggleAttribute("data-forgotten", true);
  const { store } = await keeping();
  await store.forget();
  for (const key of frameKeys) {
    localStorage.removeItem(key);
    sessionStorage.removeItem(key);
  }
  const home = new URL(import.meta.env.BASE_URL.replace(/\/?$/, "/"), location.origin).href;
  // Neither is there without a secure connection.
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  for (const worker of workers) if (worker.scope === home) await worker.unregister();
  if (!("caches" in globalThis)) return;
  for (const name of await caches.keys()) {
    if (name.startsWith("hidden-layers")) await caches.delete(name);
  }
}

import { offerNewEdition } from "./offer-new-edition.ts";
import { give } from "./orders.ts";

const home = import.meta.env.BASE_URL.replace(/\/?$/, "/");

/** The site's own registration, of which there is none without a secure connection. */
export async function bookRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker?.getRegistration(home);
  // An older site of the same origin may have one whose scope holds ours.
  return found?.scope === new URL(home, location.origin).href ? found : undefined;
}

/**
 * Sees to it that the whole book is on this device, and tells the reader of new editions. Readers who
 * save data get it only if they ask. Gives false where the browser can't do it.
 */
export async function keepBook({ isAsked = false } = {}): Promise<boolean> {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return false;
  if (wasForgotten() && !isAsked) return false;
  if (savesData() && !isAsked && !(await bookRegistration())) return false;
  // What guards a browser may answer with nothing.
  const registration: ServiceWorkerRegistration | undefined = await serviceWorker.register(
    `${home}sw.js`,
    { scope: home },
  );
  if (!registration) return false;
  offerNewEdition(registration);
  const { active } = await serviceWorker.ready;
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  if (active) give(active, { order: "keep", loaded });
  return true;
}

/** Whether the reader has had everything forgotten on this page, from which on nothing comes by itself. */
const wasForgotten = () => document.documentElement.hasAttribute("data-forgotten");

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData ?? false;
}

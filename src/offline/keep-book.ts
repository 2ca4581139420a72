import { offerNewEdition } from "./offer-new-edition.ts";
import { stateAfter } from "./orders.ts";

/** Whoever has less room left is not sent the book unasked. */
const roomInBytes = 50e6;

const home = import.meta.env.BASE_URL.replace(/\/?$/, "/");

/** The site's own registration, of which there is none without a secure connection. */
export async function bookRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  // Where the browser blocks all storage it fails.
  const found = await navigator.serviceWorker?.getRegistration(home).catch(() => undefined);
  // An older site of the same origin may have one whose scope holds ours.
  return found?.scope === new URL(home, location.origin).href ? found : undefined;
}

/**
 * Sees to it that the whole book is on this device, and tells the reader of new editions. Readers who
 * save data, or have hardly any room, get it only if they ask. Gives false where the browser can't do it.
 *
 * @throws Error when the reader has asked and the book can't be fetched whole
 */
export async function keepBook({ isAsked = false } = {}): Promise<boolean> {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return false;
  if (wasForgotten() && !isAsked) return false;
  if (!isAsked && !(await bookRegistration()) && (savesData() || !(await hasRoom()))) return false;
  // What guards a browser may answer with nothing.
  const registration: ServiceWorkerRegistration | undefined = await serviceWorker.register(
    `${home}sw.js`,
    { scope: home },
  );
  if (!registration) return false;
  offerNewEdition(registration);
  const worker = await activeWorker(registration);
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const { isWhole } = await stateAfter(worker, { order: "keep", loaded });
  if (!isWhole && isAsked) throw new Error("A part of the book could not be fetched.");
  return true;
}

/** @throws Error when the first edition could not be fetched */
async function activeWorker(registration: ServiceWorkerRegistration): Promise<ServiceWorker> {
  if (registration.active) return registration.active;
  const first = registration.installing ?? registration.waiting;
  await new Promise<void>((resolve, reject) => {
    const look = () => {
      if (first?.state === "activated") resolve();
      if (!first || first.state === "redundant")
        reject(new Error("The book could not be fetched."));
    };
    first?.addEventListener("statechange", look);
    look();
  });
  return first as ServiceWorker;
}

/** Whether the reader has had everything forgotten on this page, from which on nothing comes by itself. */
const wasForgotten = () => document.documentElement.hasAttribute("data-forgotten");

async function hasRoom(): Promise<boolean> {
  const { quota, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  return quota === undefined || quota - usage > roomInBytes;
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData ?? false;
}

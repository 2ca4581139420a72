import { keepNow } from "../keeping/load.ts";
import { give, stateOf } from "./orders.ts";

const laterKey = "hidden-layers-later";
const wantedKey = "hidden-layers-wanted";
const busyCells = ["starting", "running", "paused"].map((state) => `[data-state="${state}"]`);

const offered = new WeakSet<ServiceWorker>();

/**
 * Tells the reader when another edition of the book has come and waits. It is used when they say so,
 * or when the book is closed in all tabs: never in the middle of their work.
 */
export function offerNewEdition(registration: ServiceWorkerRegistration): void {
  const offer = async () => {
    const { waiting, active } = registration;
    // A first edition does not wait.
    if (!waiting || !active || offered.has(waiting)) return;
    offered.add(waiting);
    const version = (await stateOf(waiting))?.version;
    if (version && version !== sessionStorage.getItem(laterKey)) showOffer(registration, version);
  };
  void useWanted(registration).then(offer);
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", () => void offer());
  });
}

function showOffer(registration: ServiceWorkerRegistration, version: string): void {
  document.querySelector(".new-edition")?.remove();
  const notice = document.createElement("div");
  notice.className = "new-edition";
  // Named at first and filled then, so that it is read out.
  notice.setAttribute("role", "status");
  document.body.append(notice);
  const text = document.createElement("span");
  text.textContent = "A new version of the book is there.";
  const use = button("Use it");
  const later = button("Later");
  use.classList.add("button-primary");
  let isWarned = false;
  use.addEventListener("click", () => {
    if (!isWarned && document.querySelector(busyCells.join())) {
      isWarned = true;
      text.textContent =
        "A cell is running on this page, and its run would end. What you wrote is kept.";
      use.textContent = "Use it all the same";
    } else void useNewEdition(registration, version);
  });
  later.addEventListener("click", () => {
    sessionStorage.setItem(laterKey, version);
    notice.remove();
  });
  notice.append(text, use, later);
}

/** Only this page is loaded anew: other tabs go on with what they have until they are. */
async function useNewEdition(
  { waiting }: ServiceWorkerRegistration,
  version: string,
): Promise<void> {
  await keepNow().catch(() => {});
  if (waiting && !(await take(waiting))) sessionStorage.setItem(wantedKey, version);
  location.reload();
}

/** Goes on once where the page before this one could not wait any longer. */
async function useWanted({ waiting, active }: ServiceWorkerRegistration): Promise<void> {
  const wanted = sessionStorage.getItem(wantedKey);
  if (wanted === null) return;
  sessionStorage.removeItem(wantedKey);
  for (const worker of [waiting, active]) {
    if (!worker || (await stateOf(worker))?.version !== wanted) continue;
    if (!(await take(worker))) return;
    await keepNow().catch(() => {});
    location.reload();
  }
}

/**
 * Lets an edition take the place of the one before it. False if that takes long: Chromium waits for
 * the old one to be idle, and sometimes that is only when this page has gone.
 */
function take(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state !== "installed") resolve(true);
    };
    worker.addEventListener("statechange", look);
    setTimeout(() => resolve(false), 3000);
    give(worker, { order: "use" });
    look();
  });
}

function button(label: string): HTMLButtonElement {
  const node = document.createElement("button");
  node.type = "button";
  node.className = "button";
  node.textContent = label;
  return node;
}

import { Copies } from "./copies.ts";
import type { Edition, Order } from "./edition.ts";

/** Put in by the build. */
declare const EDITION: Edition;

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface OrderEvent extends ExtendableEvent {
  readonly data: Order;
  readonly ports: readonly MessagePort[];
}

/** What is here of the scope of a service worker, which the types of a page do not know. */
interface Scope {
  readonly registration: ServiceWorkerRegistration;
  readonly location: Location;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { includeUncontrolled: boolean }): Promise<readonly { id: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
  addEventListener(type: "message", listener: (event: OrderEvent) => void): void;
}

const worker = self as unknown as Scope;
const { registration, location, clients } = worker;
const copies = new Copies(registration.scope, EDITION);

/**
 * On the machine where the book is built the server is always asked first, and no edition waits:
 * nobody is to wonder why a change does not show.
 */
const isAtHome = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);

worker.addEventListener("install", (event) => {
  event.waitUntil(copies.keep());
  if (isAtHome) void worker.skipWaiting();
});

worker.addEventListener("activate", (event) => {
  const begin = async () => {
    await copies.noteOldTabs(await openTabs());
    await tidy();
    await clients.claim();
  };
  event.waitUntil(begin());
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const isOurs = request.url.startsWith(registration.scope);
  if (!isOurs || request.method !== "GET" || request.headers.has("range")) return;
  event.respondWith(isAtHome ? fetch(request).catch(() => answer(request)) : answer(request));
  if (copies.isOfEditor(request.url)) event.waitUntil(keep([request.url]));
});

worker.addEventListener("message", (event) => {
  const { data, ports } = event;
  if (data.order === "use") void worker.skipWaiting();
  const tell = async () => ports[0]?.postMessage(await copies.state());
  if (data.order === "tell") event.waitUntil(tell());
  if (data.order === "keep") event.waitUntil(keep(data.loaded).then(tell));
});

async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const isVisit = request.mode === "navigate";
  const copy = await copies.find(url);
  if (copy) return copy;
  if (isVisit && copies.lacksSlash(url)) {
    return Response.redirect(`${url.origin}${url.pathname}/${url.search}`, 301);
  }
  try {
    return await fetch(request);
  } catch (error) {
    if (isVisit) return copies.substitute();
    throw error;
  }
}

let keeping: Promise<void> | undefined;

/** What can't be had now is asked for again by the next page. */
async function keep(loaded: readonly string[]): Promise<void> {
  if (loaded.some((address) => copies.isOfEditor(address))) await copies.noteEditor();
  keeping ??= copies.keep().finally(() => {
    keeping = undefined;
  });
  await keeping.then(tidy, () => {});
}

/** An edition that is being fetched, or waits, has its files in the cache already. */
async function tidy(): Promise<void> {
  if (!registration.installing && !registration.waiting) await copies.tidy(await openTabs());
}

async function openTabs(): Promise<string[]> {
  return (await clients.matchAll({ includeUncontrolled: true })).map(({ id }) => id);
}

import type { Order, State } from "./edition.ts";

export function give(worker: ServiceWorker, order: Order, ...ports: MessagePort[]): void {
  worker.postMessage(order, ports);
}

/** What a service worker keeps; undefined if it does not answer, as one that was replaced. */
export function stateOf(worker: ServiceWorker): Promise<State | undefined> {
  return Promise.race([
    stateAfter(worker, { order: "tell" }),
    new Promise<undefined>((resolve) => setTimeout(resolve, 3000)),
  ]);
}

/** What a service worker keeps when it has done as it was told. */
export function stateAfter(worker: ServiceWorker, order: Order): Promise<State> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<State>) => resolve(data);
    give(worker, order, port2);
  });
}

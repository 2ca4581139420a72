import type { ImportedName } from "../compile/index.ts";
import type { FromWorker, ToWorker } from "../protocol/messages.ts";
import { openRoom, type Room } from "../sandbox/room.ts";
import { checkMessage } from "./check-message.ts";
import { fetchPart } from "./fetch-part.ts";

type Request = FromWorker & { type: "data" };
type AboutRun = Exclude<FromWorker, Request | { type: "ready" }>;

interface Listener {
  received(message: AboutRun): void;
  /** How much of a data set has come that a cell asked for. */
  loaded(progress: { done: number; total: number }): void;
}

/** The one worker of a page: opened when it is first needed, ended and opened again. */
export class Workroom {
  readonly #listener: Listener;
  #room: Promise<Room> | undefined;
  /** The room whose worker has the rest of the library. */
  #accompanied: Room | undefined;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  /** Has a worker ready; with the rest of the library in it, once one of these imports is of that. */
  async open(imports: readonly ImportedName[]): Promise<void> {
    const room = await this.#open();
    if (this.#accompanied === room) return;
    const { companions } = await import("virtual:cell-worker");
    const wanted = imports.some(
      ({ module, imported }) =>
        module === "hidden-layers" && (imported === "*" || companions.includes(imported)),
    );
    if (!wanted) return;
    const { default: code } = await import("virtual:cell-companions");
    room.port.postMessage({ type: "companions", code } satisfies ToWorker);
    this.#accompanied = room;
  }

  async send(message: ToWorker, transfer: Transferable[] = []): Promise<void> {
    (await this.#open()).port.postMessage(message, transfer);
  }

  /** Ends the worker, whatever it does, and prepares a fresh one. */
  renew(): void {
    this.#end();
    void this.#open();
  }

  /** Ends the worker, whatever it does, for good: whoever still waits to send something waits on. */
  close(): void {
    this.#end();
    this.#room = new Promise(() => {});
  }

  #end(): void {
    const room = this.#room;
    this.#room = undefined;
    // A room that could not be opened needs no end.
    void room?.then(
      (open) => open.end(),
      () => {},
    );
  }

  #open(): Promise<Room> {
    if (this.#room) return this.#room;
    const opening = import("virtual:cell-worker").then(async ({ default: program }) => {
      const room = await openRoom(program);
      room.port.addEventListener("message", ({ data }) => {
        const message = checkMessage(data);
        if (!message || message.type === "ready") return;
        if (message.type === "data") void this.#provide(message);
        else this.#listener.received(message);
      });
      room.port.start();
      return room;
    });
    this.#room = opening;
    // Without a connection it fails, and may be tried again.
    opening.catch(() => {
      if (this.#room === opening) this.#room = undefined;
    });
    return opening;
  }

  /** Fetches a part of a data set for the worker, which has no network. */
  async #provide({ request, name, part }: Request): Promise<void> {
    try {
      const bytes = await fetchPart(name, part, (done, total) =>
        this.#listener.loaded({ done, total }),
      );
      await this.send({ type: "data", request, bytes }, [bytes]);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      await this.send({ type: "data-failed", request, message });
    }
  }
}

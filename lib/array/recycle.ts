import { lasting, nursery, Storage } from "./storage.ts";

/** When a region is emptied: bytes, and for the nursery also the number of values in it. */
export const limits = { nursery: 64 << 20, population: 16_384, lasting: 128 << 20 };

/** Library code at work that holds internal values of its own. */
let holds = 0;

/** Operations recorded since the nursery was last emptied and not yet gone back through. */
let pending = 0;

/** Room for the result of an operation. Pointers taken before this call are no longer valid. */
export function createStorage(size: number): Storage {
  makeRoom();
  return Storage.inRegion(size, nursery);
}

/**
 * Room for what an operation saves for its way back, or needs only itself. Moves nothing. It dies
 * with the graph, or at the next chance when nothing is recorded.
 */
export function createInternalStorage(size: number): Storage {
  const storage = Storage.inRegion(size, nursery);
  storage.internal = true;
  return storage;
}

/** Room for a value that is used and changed again and again, like a parameter. */
export function createLastingStorage(size: number): Storage {
  makeRoom();
  return Storage.inRegion(size, lasting);
}

/** Empties the nursery. Internal values survive only while something may still need them. */
export function recycle(): void {
  nursery.empty(pending > 0 || holds > 0);
  pending = 0;
}

/** Until `release`, internal values survive: for library code that calls a reader's function. */
export function hold(): void {
  holds++;
}

export function release(): void {
  holds--;
}

/** Notes a recorded operation; hand the result to `settleOperation` when it is gone through. */
export function noteOperation(): number {
  pending++;
  return nursery.epoch;
}

export function settleOperation(epoch: number): void {
  if (epoch === nursery.epoch) pending--;
}

function makeRoom(): void {
  if (nursery.used > limits.nursery || nursery.population > limits.population) recycle();
  if (lasting.used > limits.lasting) makeLastingRoom();
}

/**
 * Models that are no longer used move to the heap and die there; those in use come back. When most
 * of the region came back, it is not too full but too small.
 */
function makeLastingRoom(): void {
  if (lasting.returned * 2 > lasting.used) {
    limits.lasting = lasting.used * 2;
  } else {
    lasting.empty(true);
  }
}

import { firstFree, growMemory, memory, type Pointer } from "../kernels/kernels.ts";
import { checkSize, noRoom } from "./shape.ts";

/** Something that lives in a region and can move out to the JavaScript heap. */
export interface Resident {
  /** @param withInternal whether values that only the library can reach are still needed */
  moveOut(withInternal: boolean): void;
}

const ALIGNMENT = 16;
const SMALLEST_CHUNK = 1 << 20;
const PAGE = 1 << 16;

/** Where the next chunk begins. */
let end = (firstFree + PAGE - 1) & -PAGE;

/**
 * A part of the kernels' memory that is filled from front to back and emptied all at once.
 *
 * Nobody can say when the last reference to a tensor is gone: in a synchronous loop no finalizer
 * ever runs. So nothing is freed one by one. Emptying moves every resident that somebody may still
 * see to the JavaScript heap, where the garbage collector decides.
 */
export class Region {
  /** Counts the emptyings: an address is valid in the epoch in which it was given. */
  epoch = 1;
  /** Bytes given out in this epoch. */
  used = 0;
  /** Bytes of these that went to residents who had been moved out before. */
  returned = 0;
  readonly #residents: Resident[] = [];
  readonly #chunks: { start: Pointer; end: Pointer }[] = [];
  #chunk = -1;
  #top: Pointer = 0;
  #end: Pointer = 0;

  /**
   * Room for `size` floats, aligned, up to a multiple of four. Never moves anything.
   *
   * @throws ValueError when there is none
   */
  take(size: number): Pointer {
    checkSize(size);
    const bytes = (size * 4 + ALIGNMENT) & -ALIGNMENT;
    this.used += bytes;
    const start = this.#top;
    this.#top = start + bytes;
    return this.#top <= this.#end ? start : this.#takeFromNextChunk(bytes);
  }

  /** Room for somebody who comes back. */
  takeBack(size: number): Pointer {
    this.returned += size * 4;
    return this.take(size);
  }

  /** From now on `moveOut` is called on it when the region is emptied. */
  admit(resident: Resident): void {
    this.#residents.push(resident);
  }

  get population(): number {
    return this.#residents.length;
  }

  /** Moves the residents out and begins again at the front. */
  empty(withInternal: boolean): void {
    for (const resident of this.#residents) resident.moveOut(withInternal);
    this.#residents.length = 0;
    this.epoch++;
    this.used = 0;
    this.returned = 0;
    this.#chunk = -1;
    this.#top = this.#end = 0;
  }

  #takeFromNextChunk(bytes: number): Pointer {
    for (this.#chunk++; this.#chunk < this.#chunks.length; this.#chunk++) {
      const chunk = this.#chunks[this.#chunk];
      if (chunk !== undefined && chunk.end - chunk.start >= bytes) return this.#open(chunk, bytes);
    }
    return this.#open(this.#createChunk(bytes), bytes);
  }

  #open(chunk: { start: Pointer; end: Pointer }, bytes: number): Pointer {
    this.#top = chunk.start + bytes;
    this.#end = chunk.end;
    return chunk.start;
  }

  #createChunk(bytes: number) {
    const owned = this.#chunks.reduce((sum, chunk) => sum + chunk.end - chunk.start, 0);
    for (const size of [Math.max(bytes, SMALLEST_CHUNK, owned / 2), bytes]) {
      const chunk = { start: end, end: end + Math.ceil(size / PAGE) * PAGE };
      // Kernels may read a little past the end of an array.
      if (!growMemory(chunk.end + PAGE)) continue;
      end = chunk.end;
      this.#chunks.push(chunk);
      return chunk;
    }
    throw noRoom(bytes / 4);
  }
}

/** Size of the kernels' memory in bytes; it never shrinks. */
export function memorySize(): number {
  return memory.buffer.byteLength;
}

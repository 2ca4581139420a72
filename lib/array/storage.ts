import { floats, type Pointer } from "../kernels/kernels.ts";
import { Region } from "./region.ts";

/** Values of the moment: emptied after every backward pass, and when it has grown large. */
export const nursery = new Region();

/** Parameters, their gradients, optimizer state, and whatever came back more than once. */
export const lasting = new Region();

/** Small values that move out share one array: a typed array of their own costs 300 ns and more. */
const SLAB = 4096;
const SMALL = 256;

/** Floats that are brought in whole even if only some rows are needed: 4 MB. */
const NEAR = 1 << 20;

let slab = new Float32Array(SLAB);
let slabUsed = 0;

/**
 * A run of floats that is either in a region of the kernels' memory or on the JavaScript heap, and
 * comes back by itself when it is used.
 */
export class Storage {
  readonly size: number;
  /** Nobody outside the library can reach it: it may die with the graph it belongs to. */
  internal = false;
  /** More than one tensor shows these numbers: copy before writing. */
  shared = false;
  #region: Region;
  #address: Pointer;
  #epoch: number;
  #heap: Float32Array | undefined;
  #heapStart = 0;
  #returns = 0;

  private constructor(size: number, region: Region, heap: Float32Array | undefined) {
    this.size = size;
    this.#region = region;
    this.#heap = heap;
    if (heap === undefined) {
      this.#address = region.take(size);
      this.#epoch = region.epoch;
      region.admit(this);
    } else {
      this.#address = 0;
      this.#epoch = 0;
    }
  }

  /** Uninitialised room in a region. */
  static inRegion(size: number, region: Region): Storage {
    return new Storage(size, region, undefined);
  }

  /** Takes an array over; nobody else may write to it any more. */
  static fromHeap(values: Float32Array): Storage {
    return new Storage(values.length, nursery, values);
  }

  /** Whether kernels may ask for its pointer without bringing a large array into their memory. */
  get isNear(): boolean {
    return this.size <= NEAR || this.#heap === undefined || this.#epoch === this.#region.epoch;
  }

  /** Where it stands now. Valid until the next storage is created. */
  pointer(): Pointer {
    return this.#epoch === this.#region.epoch ? this.#address : this.#moveIn();
  }

  /** Like `pointer`, for writing: a copy on the heap is no longer up to date. */
  writablePointer(): Pointer {
    const address = this.pointer();
    if (this.#heap !== undefined) {
      this.#heap = undefined;
      this.#region.admit(this);
    }
    return address;
  }

  /** The library does not need it any more. */
  drop(): void {
    this.internal = true;
    this.#epoch = -1;
    this.#heap = undefined;
  }

  /** Copies `count` floats from `start` on to `target`, wherever this storage is. */
  copyTo(target: Pointer, start: number, count: number): void {
    if (this.#heap !== undefined && this.#epoch !== this.#region.epoch) {
      const from = this.#heapStart + start;
      floats.set(this.#heap.subarray(from, from + count), target >> 2);
    } else {
      const from = (this.pointer() >> 2) + start;
      floats.copyWithin(target >> 2, from, from + count);
    }
  }

  /** A copy of `count` floats from `start` on. */
  read(start = 0, count = this.size - start): Float32Array<ArrayBuffer> {
    if (this.#heap !== undefined) {
      const from = this.#heapStart + start;
      return new Float32Array(this.#heap.subarray(from, from + count));
    }
    const from = (this.pointer() >> 2) + start;
    return floats.slice(from, from + count);
  }

  readOne(place: number): number {
    if (this.#heap !== undefined) return this.#heap[this.#heapStart + place] as number;
    const start = this.pointer() >> 2;
    return floats[start + place] as number;
  }

  /** Called by the region when it is emptied. */
  moveOut(withInternal: boolean): void {
    if (this.#heap !== undefined || this.#epoch !== this.#region.epoch) return;
    if (this.internal && !withInternal) return;
    const from = this.#address >> 2;
    const size = this.size;
    if (size > SMALL) {
      this.#heap = floats.slice(from, from + size);
      this.#heapStart = 0;
      return;
    }
    if (slabUsed + size > SLAB) {
      slab = new Float32Array(SLAB);
      slabUsed = 0;
    }
    this.#heap = slab;
    this.#heapStart = slabUsed;
    for (let i = 0; i < size; i++) slab[slabUsed + i] = floats[from + i] as number;
    slabUsed += size;
  }

  #moveIn(): Pointer {
    if (this.#heap === undefined) {
      throw new Error("A value was used after the library had given it up. This is a bug in it.");
    }
    if (this.#returns++ > 0) this.#region = lasting;
    this.#address = this.#region.takeBack(this.size);
    this.#epoch = this.#region.epoch;
    floats.set(
      this.#heap.subarray(this.#heapStart, this.#heapStart + this.size),
      this.#address >> 2,
    );
    return this.#address;
  }
}

import fc from "fast-check";
import { expect, it } from "vitest";
import { floats } from "../kernels/kernels.ts";
import { Region } from "./region.ts";
import { Storage } from "./storage.ts";

it("rooms of a region are aligned, apart from each other and inside the memory", () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 900_000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(sizes, { minLength: 1, maxLength: 4 }), (epochs) => {
      const region = new Region();
      for (const epoch of epochs) {
        const rooms = epoch.map((size) => ({ start: region.take(size), bytes: 4 * size }));
        rooms.sort((a, b) => a.start - b.start);
        for (const [i, { start, bytes }] of rooms.entries()) {
          expect(start % 16).toBe(0);
          // Kernels may go to the next multiple of four floats, and read 32 bytes more.
          const end = Math.ceil((start + bytes) / 16) * 16;
          expect(end).toBeLessThanOrEqual(rooms[i + 1]?.start ?? floats.byteLength - 32);
        }
        region.empty(true);
      }
    }),
    { numRuns: 30 },
  );
});

it("a region that is emptied uses the same memory again", () => {
  const region = new Region();
  const first = region.take(1000);
  region.take(3_000_000);
  const before = floats.byteLength;
  for (let i = 0; i < 10; i++) {
    region.empty(true);
    expect(region.take(1000)).toBe(first);
    region.take(3_000_000);
  }
  expect(floats.byteLength).toBe(before);
});

it("a storage keeps its numbers through every move, and internal ones only while needed", () => {
  const region = new Region();
  const make = (size: number) => {
    const storage = Storage.inRegion(size, region);
    const at = storage.pointer() >> 2;
    floats.fill(size, at, at + size);
    return storage;
  };
  const kept = [1, 5, 300, 5000].map(make);
  const needed = make(7);
  needed.internal = true;
  region.empty(true);
  const lost = make(8);
  lost.internal = true;
  region.empty(false);
  expect(() => lost.pointer()).toThrow("This is a bug in it.");
  for (let round = 0; round < 3; round++) {
    for (const storage of kept) {
      expect(storage.readOne(storage.size - 1)).toBe(storage.size);
      const at = storage.pointer() >> 2;
      expect(floats[at]).toBe(storage.size);
      expect(storage.writablePointer() >> 2).toBe(at);
      floats[at] = storage.size;
    }
    region.empty(true);
  }
  expect(needed.readOne(6)).toBe(7);
});

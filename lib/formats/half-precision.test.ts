import { describe, expect, it } from "vitest";
import { fromBfloat16, fromFloat16 } from "./half-precision.ts";

const all = Uint16Array.from({ length: 65536 }, (_, half) => half);

/** What the engine makes of the same bits; TypeScript does not know this array yet. */
const { Float16Array: Engine } = globalThis as unknown as {
  Float16Array: new (bytes: ArrayBufferLike) => Iterable<number>;
};

describe("numbers of 16 bits", () => {
  it("are read as the engine reads float16, all 65,536 of them", () => {
    const expected = [...new Engine(all.buffer)];
    const found = fromFloat16(all);
    expect(found.findIndex((value, i) => !Object.is(value, expected[i]))).toBe(-1);
  });

  it("are read as the upper half of float32", () => {
    const bytes = new DataView(new ArrayBuffer(4));
    const found = fromBfloat16(all);
    const wrong = found.findIndex((value, i) => {
      bytes.setUint16(0, i);
      return !Object.is(value, bytes.getFloat32(0));
    });
    expect(wrong).toBe(-1);
    expect([...fromBfloat16(Uint16Array.of(0x3f80, 0xc000, 0x4049))]).toEqual([1, -2, 3.140625]);
  });
});

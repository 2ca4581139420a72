import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { DataError } from "../errors.ts";
import { loadPart, setDataSource } from "./data-source.ts";
import { gunzip } from "./gunzip.ts";
import { type PackedArray, pack } from "./pack.ts";
import { checksumOf } from "./packed-set.ts";
import { unpack } from "./unpack.ts";

const small: PackedArray[] = [
  { name: "images", shape: [2, 3], bits: 4, divisor: 15, codes: [0, 15, 3, 7, 1, 14] },
  { name: "labels", shape: [2], bits: 4, divisor: 1, codes: [9, 4] },
];

const anyArray = fc
  .record({
    name: fc.string(),
    shape: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
    bits: fc.constantFrom(1, 2, 4, 8, 16),
    divisor: fc.constantFrom(1, 15, 255, 0.5),
  })
  .chain((description) => {
    const size = description.shape.reduce((product, length) => product * length, 1);
    const code = fc.integer({ min: 0, max: 2 ** description.bits - 1 });
    return fc
      .array(code, { minLength: size, maxLength: size })
      .map((codes): PackedArray => ({ ...description, codes }));
  });

/** With its description or any other bytes replaced, and a checksum that fits again. */
function forged(bytes: Uint8Array, change: (bytes: Uint8Array<ArrayBuffer>) => void): Uint8Array {
  const copy = new Uint8Array(bytes);
  change(copy);
  new DataView(copy.buffer).setUint32(8, checksumOf(copy.subarray(12)), true);
  return copy;
}

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof DataError) return error.message;
    throw error;
  }
  throw new Error("nothing was thrown");
}

afterEach(() => setDataSource(undefined));

describe("a packed set", () => {
  it("gives back what was packed", () => {
    fc.assert(
      fc.property(fc.array(anyArray, { maxLength: 4 }), (arrays) => {
        const unpacked = unpack(pack(arrays), "The set");
        expect(unpacked).toEqual(
          arrays.map(({ name, shape, divisor, codes }) => ({
            name,
            shape,
            values: Float32Array.from(codes, (code) => code / divisor),
          })),
        );
      }),
    );
  });

  it("fills bytes from the highest bits on", () => {
    const bytes = pack(small);
    expect([...bytes.subarray(-4)]).toEqual([0x0f, 0x37, 0x1e, 0x94]);
    expect(String.fromCharCode(...bytes.subarray(0, 4))).toBe("HLDS");
  });

  it("is read where it lies in a larger buffer", () => {
    const bytes = pack(small);
    const larger = new Uint8Array(bytes.length + 7);
    larger.set(bytes, 5);
    expect(unpack(larger.subarray(5, 5 + bytes.length), "The set")).toEqual(
      unpack(bytes, "The set"),
    );
  });

  it("notices every changed byte and every missing one", () => {
    const bytes = pack(small);
    for (let at = 0; at < bytes.length; at++) {
      const changed = new Uint8Array(bytes);
      changed[at] = (changed[at] as number) ^ 64;
      expect(messageOf(() => unpack(changed, "The set")).split("\n")).toHaveLength(3);
      expect(messageOf(() => unpack(bytes.subarray(0, at), "The set")).split("\n")).toHaveLength(3);
    }
  });

  it("never fails with anything but three lines, whatever the bytes are", () => {
    const check = (bytes: Uint8Array) => {
      try {
        unpack(bytes, "The set");
      } catch (error) {
        expect(error).toBeInstanceOf(DataError);
        expect((error as DataError).message.split("\n")).toHaveLength(3);
      }
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), check));
    const edits = fc.array(fc.tuple(fc.nat(120), fc.nat(255)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(edits, (changes) => {
        const change = (copy: Uint8Array) => {
          for (const [at, value] of changes) if (at >= 12 && at < copy.length) copy[at] = value;
        };
        check(forged(pack(small), change));
      }),
      { numRuns: 1000 },
    );
  });

  it("says what is wrong with a page in its place", () => {
    const page = new TextEncoder().encode("<!doctype html><title>404</title>");
    expect(messageOf(() => unpack(page, "The set"))).toBe(
      "The set is no packed data set.\n" +
        'It should begin with "HLDS", but it begins with "<!doctype ht".\n' +
        "Check where it comes from: a server may answer with an error page in its place.",
    );
    expect(messageOf(() => unpack(new Uint8Array(), "The set"))).toContain("but it is empty.");
  });

  it("says that another version is another version", () => {
    const bytes = pack(small);
    bytes[4] = 2;
    expect(messageOf(() => unpack(bytes, "The set"))).toBe(
      "The set has format version 2.\n" +
        "This version of the library reads version 1.\n" +
        "Use a data file and a library that were published together; reloading the page may do.",
    );
  });

  it("says that it is damaged, misdescribed or of the wrong size", () => {
    const bytes = pack(small);
    expect(messageOf(() => unpack(bytes.subarray(0, -1), "The set"))).toBe(
      "The set is damaged.\n" +
        "Its checksum does not fit its contents: it was cut short or changed on the way.\n" +
        "Load it again; if that does not help, put the file on the server anew.",
    );
    const misdescribed = forged(bytes, (copy) => copy.fill(0x20, 16, 30));
    expect(messageOf(() => unpack(misdescribed, "The set"))).toBe(
      "The set can't be understood.\n" +
        "Its description of what it contains is not in the format of a packed data set.\n" +
        "Build the file again with its script.",
    );
    const longer = forged(Uint8Array.from([...bytes, 0]), () => {});
    expect(messageOf(() => unpack(longer, "The set"))).toBe(
      "The set has the wrong size.\n" +
        `Its description asks for ${bytes.length} bytes, but it has ${bytes.length + 1}.\n` +
        "Load it again; if that does not help, put the file on the server anew.",
    );
  });
});

describe("gunzip", () => {
  it("opens what is under gzip and passes on what is not", async () => {
    const bytes = pack(small);
    expect(await gunzip(gzipSync(bytes), "The set")).toEqual(bytes);
    expect(await gunzip(bytes, "The set")).toBe(bytes);
  });

  it("says that a file is broken, wherever it was cut or changed", async () => {
    const closed = gzipSync(pack(small));
    for (const length of [3, 12, closed.length - 9, closed.length - 1]) {
      await expect(gunzip(closed.subarray(0, length), "The set")).rejects.toThrow(
        "The set can't be unpacked.\n" +
          "Its compression is broken: it was cut short or changed on the way.\n" +
          "Load it again; if that does not help, put the file on the server anew.",
      );
    }
  });
});

describe("loadPart", () => {
  it("asks the source for a part by name", async () => {
    const asked: string[] = [];
    setDataSource(async (name, part) => {
      asked.push(`${name}/${part}`);
      return gzipSync(pack(small));
    });
    const [images] = await loadPart("mnist", "train-1");
    expect(asked).toEqual(["mnist/train-1"]);
    expect(images?.shape).toEqual([2, 3]);
  });

  it("says that there is no source", async () => {
    await expect(loadPart("mnist", "train-1")).rejects.toThrow(
      'The part "train-1" of the data set "mnist" can\'t be loaded.\n' +
        "Nobody has said where data sets come from, and the library fetches nothing by itself.\n" +
        "Call setDataSource((name, part) => …) first.",
    );
  });

  it("says in three lines why the source failed, and keeps the cause", async () => {
    const cause = new Error("404 Not Found\nand more");
    setDataSource(() => Promise.reject(cause));
    const error = await loadPart("mnist", "train-1").catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DataError);
    expect((error as DataError).message).toBe(
      'The part "train-1" of the data set "mnist" can\'t be loaded.\n' +
        "Its source failed: 404 Not Found\n" +
        "Check the connection and run this again.",
    );
    expect((error as DataError).cause).toBe(cause);
  });

  it("refuses a source that gives no bytes, or is no function", async () => {
    setDataSource(async () => "text" as unknown as Uint8Array);
    await expect(loadPart("mnist", "train-1")).rejects.toThrow('Its source gave "text" where');
    expect(() => setDataSource("data/" as never)).toThrow(
      "setDataSource needs a function, but got",
    );
  });
});

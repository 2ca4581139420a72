import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DataError } from "../errors.ts";
import type { Tensor } from "../tensor/index.ts";
import { readSafetensors } from "./index.ts";

/** Written by safetensors 0.8.0 for Python: fc.weight, fc.bias, half, brain, wide, none. */
const written = Buffer.from(
  "iAEAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJmb3JtYXQiOiJwdCJ9LCJ3aWRlIjp7ImR0eXBlIjoiRjY0Iiwic2hhcGUiOltdLCJkYXRhX29mZnNldHMiOlswLDhdfSwiZmMuYmlhcyI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbMl0sImRhdGFfb2Zmc2V0cyI6WzgsMTZdfSwiZmMud2VpZ2h0Ijp7ImR0eXBlIjoiRjMyIiwic2hhcGUiOlsyLDNdLCJkYXRhX29mZnNldHMiOlsxNiw0MF19LCJub25lIjp7ImR0eXBlIjoiRjMyIiwic2hhcGUiOlswLDNdLCJkYXRhX29mZnNldHMiOls0MCw0MF19LCJicmFpbiI6eyJkdHlwZSI6IkJGMTYiLCJzaGFwZSI6WzRdLCJkYXRhX29mZnNldHMiOls0MCw0OF19LCJoYWxmIjp7ImR0eXBlIjoiRjE2Iiwic2hhcGUiOls1XSwiZGF0YV9vZmZzZXRzIjpbNDgsNThdfX0gIAAAAAAAAOA/zczMPQAAAIAAAIA/AAAAQAAAQEAAAIBAAACgQAAA0MCAPwDASUCWfgA8AMD/ewEAAHw=",
  "base64",
);

/** A file with this header, and as many bytes behind it. */
function fileOf(header: unknown, size = 0, length?: number): Uint8Array {
  const text = typeof header === "string" ? header : JSON.stringify(header);
  const bytes = new TextEncoder().encode(text);
  const file = new Uint8Array(8 + bytes.length + size);
  new DataView(file.buffer).setBigUint64(0, BigInt(length ?? bytes.length), true);
  file.set(bytes, 8);
  return file;
}

const entry = (begin: number, end: number, more: object = {}) => ({
  dtype: "F32",
  shape: [(end - begin) / 4],
  data_offsets: [begin, end],
  ...more,
});

function numbersOf(tensors: ReadonlyMap<string, Tensor>): unknown {
  return Object.fromEntries([...tensors].map(([name, one]) => [name, one.toArray()]));
}

function messageOf(file: Uint8Array): string {
  try {
    readSafetensors(file);
  } catch (error) {
    if (error instanceof DataError) return error.message;
    throw error;
  }
  return "nothing was thrown";
}

describe("readSafetensors", () => {
  it("reads what the format's own library wrote, of every type of floats, from Node's Buffer too", () => {
    const { tensors, metadata } = readSafetensors(written);
    expect(metadata).toEqual({ format: "pt" });
    expect(numbersOf(tensors)).toEqual(numbersOf(readSafetensors(new Uint8Array(written)).tensors));
    expect(numbersOf(tensors)).toEqual({
      "fc.weight": [
        [1, 2, 3],
        [4, 5, -6.5],
      ],
      "fc.bias": [Math.fround(0.1), -0],
      half: [1, -2, 65504, 2 ** -24, Infinity],
      brain: [1, -2, 3.140625, Math.fround(9.969209968386869e37)],
      wide: 0.5,
      none: [],
    });
    expect(tensors.get("none")?.shape).toEqual([0, 3]);
  });

  it("reads a file where it lies in a larger buffer, and keeps nothing of it", () => {
    const larger = new Uint8Array(written.length + 10);
    larger.set(written, 3);
    const { tensors } = readSafetensors(larger.subarray(3, 3 + written.length));
    larger.fill(0);
    expect(tensors.get("fc.weight")?.item(1, 2)).toBe(-6.5);
  });

  it("reads a file without tensors, and one with names of all kinds", () => {
    expect(readSafetensors(fileOf("{}")).tensors.size).toBe(0);
    const unit = fc.constantFrom(
      "a",
      "0",
      ".",
      "_",
      " ",
      "é",
      "😀",
      '"',
      "\\",
      "\n",
      "\u2028",
      "\0",
    );
    const names = fc.uniqueArray(fc.string({ unit }), { maxLength: 5 });
    fc.assert(
      fc.property(names, (all) => {
        const header = Object.fromEntries(all.map((name, i) => [name, entry(4 * i, 4 * i + 4)]));
        const { tensors } = readSafetensors(fileOf(header, 4 * all.length));
        expect([...tensors.keys()].toSorted()).toEqual(all.toSorted());
      }),
    );
  });

  it("reads a tensor without numbers that is named after one at the same place", () => {
    const file = fileOf({ full: entry(0, 4), empty: entry(0, 0) }, 4);
    expect([...readSafetensors(file).tensors.keys()].toSorted()).toEqual(["empty", "full"]);
  });

  it("says that something is no safetensors file", () => {
    expect(messageOf(new Uint8Array(5))).toBe(
      "This is no safetensors file.\n" +
        "It has 5 bytes, and the length of its header alone takes 8.\n" +
        "Load it again, and check where it comes from.",
    );
    expect(messageOf(new TextEncoder().encode("<!doctype html><title>404</title>"))).toBe(
      "This is no safetensors file.\n" +
        "Its first 8 bytes announce a header of 8104636974849335000 bytes, and the format allows 100000000.\n" +
        "Take a file that ends in .safetensors; a server may answer with an error page in its place.",
    );
    expect(messageOf(fileOf(" {}"))).toContain("After 8 bytes a header in braces should begin.");
    expect(messageOf(fileOf("{}", 0, 100_000_001))).toContain("announce a header of 100000001");
    expect(messageOf(fileOf("{}", 0, 2 ** 32 + 2))).toContain("announce a header of 4294967298");
  });

  it("says that a file was cut short, or goes on", () => {
    expect(messageOf(fileOf("{}", 0, 20))).toBe(
      "The file was cut short.\n" +
        "It announces a header of 20 bytes, but only 2 follow.\n" +
        "Load it again, and check where it comes from.",
    );
    expect(messageOf(written.subarray(0, -1))).toBe(
      "The file was cut short.\n" +
        "Its tensors take 58 bytes, but 57 follow the header.\n" +
        "Load it again, and check where it comes from.",
    );
    expect(messageOf(fileOf({ a: entry(0, 4) }, 5))).toBe(
      "The file is too long.\n" +
        "Its tensors take 4 bytes, but 5 follow the header.\n" +
        "Load it again, and check where it comes from.",
    );
  });

  it.each<[string, unknown, number]>([
    ["It is not JSON in UTF-8.", '{"a"}', 0],
    ["It is not JSON in UTF-8.", "", 0],
    ['It names "a" twice.', '{"a":{"dtype":"F32","shape":[],"data_offsets":[0,4]},"a":0}', 4],
    ['It names "x" twice.', '{"__metadata__":{"x":"1","x":"2"}}', 0],
    ["What it says under __metadata__ is not a record of texts.", { __metadata__: { x: 1 } }, 0],
    ["What it says under __metadata__ is not a record of texts.", { __metadata__: [] }, 0],
    ['It does not describe "a".', { a: null }, 0],
    ['It does not describe "__proto__".', '{"__proto__":[]}', 0],
    ['It does not say of what type "a" is.', { a: { shape: [], data_offsets: [0, 4] } }, 4],
    ['It gives "a" no shape of whole numbers.', { a: entry(0, 4, { shape: [0.5] }) }, 4],
    ['It gives "a" no shape of whole numbers.', { a: entry(0, 4, { shape: [-1, -1] }) }, 4],
    ['It gives "a" no shape of whole numbers.', { a: entry(0, 4, { shape: 1 }) }, 4],
    ['It does not say where "a" begins and ends.', { a: entry(4, 0, { shape: [1] }) }, 4],
    ['It does not say where "a" begins and ends.', { a: { dtype: "F32", shape: [] } }, 4],
    [
      'It does not say where "a" begins and ends.',
      { a: entry(0, 4, { data_offsets: [0, 4, 8] }) },
      8,
    ],
    [
      '"a" takes 24 bytes as F32 of shape [2, 3], but has 20.',
      { a: entry(0, 20, { shape: [2, 3] }) },
      20,
    ],
    [
      '"a" takes 4 bytes as F16 of shape [2], but has 8.',
      { a: entry(0, 8, { dtype: "F16", shape: [2] }) },
      8,
    ],
    ['"b" begins at byte 4, inside another tensor.', { a: entry(0, 8), b: entry(4, 8) }, 8],
    ['"b" begins at byte 0, inside another tensor.', { a: entry(0, 8), b: entry(0, 8) }, 8],
    ['The 4 bytes before "b" belong to no tensor.', { a: entry(0, 4), b: entry(8, 12) }, 12],
  ])("says what contradicts the format: %s", (why, header, size) => {
    expect(messageOf(fileOf(header, size))).toBe(
      `The header of the file contradicts the safetensors format.\n${why}\n` +
        "Write the file again with the program it comes from.",
    );
  });

  it("says which types it does not read", () => {
    expect(messageOf(fileOf({ ids: entry(0, 4, { dtype: "I32" }) }, 4))).toBe(
      '"ids" holds numbers of the type "I32".\n' +
        "Tensors hold float32, and files are read that hold F64, F32, F16, BF16.\n" +
        "Convert it to F32 where the file comes from.",
    );
    expect(messageOf(fileOf({ a: entry(0, 4, { dtype: "toString" }) }, 4))).toContain('"toString"');
  });

  it("refuses what is no bytes", () => {
    expect(() => readSafetensors(written.buffer as never)).toThrow(
      "A file is needed as bytes, but this is an object of ArrayBuffer.\n" +
        "Bytes come in a Uint8Array.\n" +
        "Of an ArrayBuffer, make one with new Uint8Array(buffer).",
    );
  });
});

describe("whatever the bytes are, readSafetensors", () => {
  const check = (file: Uint8Array) => {
    const message = messageOf(file);
    if (message !== "nothing was thrown") expect(message.split("\n")).toHaveLength(3);
  };

  it("fails with nothing but three lines", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), check), { numRuns: 500 });
  });

  it("does so when bytes of a real file are changed, taken out or put in", () => {
    const change = fc.record({
      at: fc.nat({ max: written.length }),
      removed: fc.nat({ max: 3 }),
      added: fc.uint8Array({ maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = [...written];
        for (const { at, removed, added } of changes) bytes.splice(at, removed, ...added);
        check(Uint8Array.from(bytes));
      }),
      { numRuns: 500 },
    );
  });

  it("does so for any header that is JSON", () => {
    const offsets = fc.array(fc.oneof(fc.nat({ max: 12 }), fc.jsonValue()), { maxLength: 3 });
    const shape = fc.array(fc.oneof(fc.nat({ max: 4 }), fc.integer(), fc.double()), {
      maxLength: 3,
    });
    const described = fc.record(
      {
        dtype: fc.oneof(fc.constantFrom("F32", "F16", "F64", "I8"), fc.jsonValue()),
        shape: fc.oneof({ weight: 5, arbitrary: shape }, fc.jsonValue()),
        data_offsets: fc.oneof({ weight: 5, arbitrary: offsets }, fc.jsonValue()),
      },
      { requiredKeys: [] },
    );
    const header = fc.dictionary(
      fc.oneof(fc.constantFrom("a", "b", "__metadata__", "__proto__"), fc.string()),
      fc.oneof({ weight: 5, arbitrary: described }, fc.jsonValue()),
    );
    fc.assert(
      fc.property(header, fc.nat({ max: 16 }), (value, size) => check(fileOf(value, size))),
      { numRuns: 500 },
    );
  });
});

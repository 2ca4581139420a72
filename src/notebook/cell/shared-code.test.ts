import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decodeSharedCells,
  decodeSharedCode,
  encodeSharedCells,
  encodeSharedCode,
} from "./shared-code.ts";

describe("code in an address", () => {
  it("comes back as it was, whatever it is", async () => {
    const name = fc.string({ minLength: 1, unit: fc.constantFrom(..."abc-ç9") });
    await fc.assert(
      fc.asyncProperty(name, fc.string({ unit: "grapheme" }), async (cell, source) => {
        const address = await encodeSharedCode({ cell, source });
        expect(address).toMatch(/^#code=[\w%-]+\.[\w-]*$/);
        expect(await decodeSharedCode(address)).toEqual({ cell, source });
      }),
    );
  });

  it("is short", async () => {
    const source = "const loss = crossEntropy(model(inputs), labels);\n".repeat(20);
    expect((await encodeSharedCode({ cell: "train", source })).length).toBeLessThan(150);
  });

  it("is not looked for in other addresses", async () => {
    expect(await decodeSharedCode("")).toBeUndefined();
    expect(await decodeSharedCode("#the-race")).toBeUndefined();
  });

  it("is refused when it is damaged, cut or too long", async () => {
    const address = await encodeSharedCode({ cell: "train", source: "const a = 1;\n".repeat(50) });
    for (const bad of [
      "#code=",
      "#code=train",
      "#code=train.",
      "#code=train.!!",
      "#code=train.AAAA",
      "#code=%zz.AwA",
    ]) {
      await expect(decodeSharedCode(bad), bad).rejects.toThrow("damaged");
    }
    await expect(decodeSharedCode(address.slice(0, -4))).rejects.toThrow("damaged");
    const long = await encodeSharedCode({ cell: "train", source: "x".repeat(50_000_000) });
    await expect(decodeSharedCode(long)).rejects.toThrow("too long");
  });

  it("may be that of several cells, and is refused when it is something else", async () => {
    const sources = ["const a = 1;", "", "console.log(a); // ç"];
    const address = await encodeSharedCells(sources);
    expect(await decodeSharedCells(address)).toEqual(sources);
    expect(await decodeSharedCells("#code=a.AwA")).toBeUndefined();
    for (const wrong of [[], Array.from({ length: 201 }, () => "a"), [1]]) {
      const bad = await encodeSharedCells(wrong as string[]);
      await expect(decodeSharedCells(bad)).rejects.toThrow("damaged");
    }
    await expect(decodeSharedCells("#cells=a.b")).rejects.toThrow("damaged");
    const long = await encodeSharedCells(["x".repeat(50_000_000)]);
    await expect(decodeSharedCells(long)).rejects.toThrow("too long");
  });
});

import { brotliCompressSync } from "node:zlib";
import { expect, it } from "vitest";
import { binary } from "../lib/kernels/binary.ts";
import { bundle } from "./bundle.ts";

it("what every cell needs of the library, with the kernels, is at most 40 kB on the wire", async () => {
  const script = await bundle(new URL("../lib/core.ts", import.meta.url), "hiddenLayers");
  // Without the kernels the figure would mean nothing.
  expect(script).toContain(binary.slice(0, 8));
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(40_000);
});

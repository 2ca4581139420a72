import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { binarySource, compileKernels } from "../../scripts/build-kernels.ts";
import { compareWithTwin, type KernelName } from "./compare-with-twin.ts";
import { trials } from "./kernel-trials.ts";
import * as plain from "./plain/index.ts";

describe("each WebAssembly kernel computes what its plain twin does", () => {
  it.each(Object.keys(plain) as KernelName[])("%s", (name) => {
    expect(trials, `Add "${name}" to lib/kernels/kernel-trials.ts.`).toHaveProperty(name);
    for (const values of trials[name]()) {
      for (const [fast, slow] of compareWithTwin(name, values)) {
        const largest = slow.reduce((most, x) => Math.max(most, Math.abs(x)), 1);
        for (let i = 0; i < slow.length; i++) {
          const [a, b] = [fast[i] as number, slow[i] as number];
          if (Object.is(a, b) || Math.abs(a - b) <= 3e-6 * Math.max(largest, 1)) continue;
          expect.fail(`place ${i}: ${a}, and ${b} by the twin`);
        }
      }
    }
  });
});

it("the committed binary is what the sources compile to", async () => {
  const committed = await readFile(new URL("./binary.ts", import.meta.url), "utf8");
  expect(committed).toBe(binarySource(await compileKernels()));
});

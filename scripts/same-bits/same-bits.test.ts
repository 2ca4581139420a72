import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../bundle.ts";
import { launchOptions } from "../find-browser.ts";
import { type Bits, computeBits } from "./program.ts";

/** What V8 may use on one processor and not on another, all switched off. */
const OLD_PROCESSOR = ["--no-enable-avx", "--no-enable-avx2", "--no-enable-fma3"];

let here: Bits;
let script: string;

beforeAll(async () => {
  here = computeBits();
  script = await bundle(new URL("./program.ts", import.meta.url), "sameBits");
});

describe("the bits of losses and weights after training with one seed", () => {
  it("are those of runs that really learn something", () => {
    for (const [name, { losses, weights }] of Object.entries(here)) {
      expect(losses.split(" ").length, name).toBe(20);
      expect(new Set(losses.split(" ")).size, name).toBeGreaterThan(15);
      expect(new Set(weights.split(" ")).size, name).toBeGreaterThan(8);
    }
  });

  it("are the same again", () => {
    expect(computeBits()).toEqual(here);
  });

  it("are the same in Node on a processor without AVX and fused multiply-add", async () => {
    expect(await bitsInNode(OLD_PROCESSOR)).toEqual(here);
  });

  it("are the same whichever of V8's compilers made the code", async () => {
    expect(await bitsInNode(["--liftoff-only", "--max-lazy"])).toEqual(here);
    expect(await bitsInNode(["--no-liftoff", "--always-sparkplug"])).toEqual(here);
  });

  it("are the same in Chromium", async () => {
    expect(await bitsInChromium([])).toEqual(here);
  });

  it("are the same in Chromium on a processor without AVX and fused multiply-add", async () => {
    expect(await bitsInChromium(OLD_PROCESSOR)).toEqual(here);
  });
});

async function bitsInNode(flags: string[]): Promise<Bits> {
  const folder = await mkdtemp(join(tmpdir(), "same-bits-"));
  try {
    const file = join(folder, "program.cjs");
    await writeFile(file, `${script};console.log(JSON.stringify(sameBits.computeBits()));`);
    return JSON.parse(execFileSync(process.execPath, [...flags, file], { encoding: "utf8" }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function bitsInChromium(flags: string[]): Promise<Bits> {
  const more = flags.length > 0 ? [`--js-flags=${flags.join(" ")}`] : [];
  const browser = await chromium.launch(launchOptions(...more));
  try {
    const page = await browser.newPage();
    return (await page.evaluate(`${script};sameBits.computeBits()`)) as Bits;
  } finally {
    await browser.close();
  }
}

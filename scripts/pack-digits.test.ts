import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { packDigits } from "./pack-digits.ts";

const packed = (part: string) =>
  readFile(new URL(`../content/data/mnist/${part}.bin.gz`, import.meta.url));

describe("pack-digits", () => {
  it("rebuilds the stored parts bit for bit", async () => {
    const rebuilt = await packDigits();
    expect([...rebuilt.keys()]).toEqual(["train-1", "train-2", "test-1", "test-2"]);
    for (const [part, bytes] of rebuilt) {
      expect(Buffer.compare(gunzipSync(await packed(part)), bytes), part).toBe(0);
    }
  });

  it("has its sizes and digests written down beside the files", async () => {
    const sources = await readFile(
      new URL("../content/data/mnist/SOURCES.md", import.meta.url),
      "utf8",
    );
    for (const part of ["train-1", "train-2", "test-1", "test-2"]) {
      const closed = await packed(part);
      const digest = createHash("sha256").update(gunzipSync(closed)).digest("hex");
      const line = sources.split("\n").find((text) => text.includes(`\`${part}.bin.gz\``));
      expect(line).toContain(closed.length.toLocaleString("en-US"));
      expect(line).toContain(digest);
    }
  });
});

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { drawIcons } from "./draw-icons.ts";

test('the icons are drawn from the mark as it is now; if not, "npm run icons" draws them', async () => {
  for (const [path, bytes] of await drawIcons()) {
    const stored = await readFile(join(import.meta.dirname, "..", "public", path));
    expect(stored.equals(bytes), path).toBe(true);
  }
});

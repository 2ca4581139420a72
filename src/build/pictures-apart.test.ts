import { expect, test } from "vitest";
import { withPicturesApart } from "./pictures-apart.ts";

const image = (bytes: Buffer) =>
  `<img src="data:image/png;base64,${bytes.toString("base64")}" alt="7" width="28" height="28">`;
const [small, large] = [Buffer.alloc(300, 1), Buffer.alloc(3000, 2)];

test("a large picture becomes a file of its own, once, and every picture waits for the reader", () => {
  const files = new Map<string, Buffer>();
  const page = `<p>${image(small)}${image(large)}${image(large)}</p>`;
  const lighter = withPicturesApart(page, "/deep/", files);
  const [[path = "", bytes] = []] = [...files];
  expect(files.size).toBe(1);
  expect(path).toMatch(/^_astro\/picture\.[0-9a-f]{8}\.png$/);
  expect(bytes?.equals(large)).toBe(true);
  expect(lighter.split(`src="/deep/${path}" alt="7" width="28"`)).toHaveLength(3);
  expect(lighter).toContain(`<img loading="lazy" src="data:image/png;base64,AQEB`);
  expect(lighter.match(/loading="lazy"/g)).toHaveLength(3);
});

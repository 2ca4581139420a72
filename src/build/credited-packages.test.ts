import { expect, test } from "vitest";
import { notCredited, uncredited } from "./credited-packages.ts";

test("a package that is sent to readers is named, if the page of credits does not name it", () => {
  const files = [
    "/home/me/book/src/pages/index.astro",
    "/home/me/book/node_modules/katex/dist/katex.min.css",
    "C:\\book\\node_modules\\@other\\face\\face.woff2",
    "/home/me/book/node_modules/vite/node_modules/inner/index.js",
    "\0vite/preload-helper.js",
  ];
  expect(uncredited(files)).toEqual(["@other/face", "inner"]);
  expect(notCredited("inner")).toMatch(
    /^"inner" is sent to readers and not credited\.\nThe page of credits names \d+ packages with their licences, as these ask for, and this is not among them\.\nAdd it to src\/credits\/software\.ts with what it does; its licence is read from the package\.$/,
  );
});

import { expect, test } from "vitest";
import { withoutOldFonts, withStylesWithin } from "./styles-within.ts";

test("a page holds the styles it would wait for, once and in their order, and links those of paper", () => {
  const print = '<link rel="stylesheet" href="/_astro/print.css" media="print">';
  const page = `<head><link rel="stylesheet" href="/_astro/one.css"/>${print}${'<link rel="stylesheet" href="/_astro/two.css">'.repeat(2)}</head>`;
  const sheets = new Map([
    ["/_astro/one.css", "p{color:red}"],
    ["/_astro/two.css", 'p::before{content:"$&"}'],
    ["/_astro/print.css", "p{color:black}"],
  ]);
  expect(withStylesWithin(page, sheets)).toBe(
    `<head><style>p{color:red}</style>${print}<style>p::before{content:"$&"}</style></head>`,
  );
});

test("only the newest form of a font is named", () => {
  const face = (source: string) => `@font-face{font-family:A;src:${source}}`;
  const newest = 'url(/_astro/A.woff2)format("woff2")';
  const all = `${newest},url(/_astro/A.woff)format("woff"),url(/_astro/A.ttf) format("truetype")`;
  expect(withoutOldFonts(face(all))).toBe(face(newest));
});

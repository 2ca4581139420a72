import { expect, test } from "vitest";
import { type Colour, contrast, tokenColours } from "./testing/contrast.ts";

const hues = ["simple", "deep", ...Array.from({ length: 10 }, (_, at) => `class-${at}`)];
const black: Colour = [0, 0, 0];
const white: Colour = [255, 255, 255];

// WCAG 2.2, 1.4.11: what is drawn has a contrast of 3 or more.
test.each(hues)(
  "%s stands out from black and from white where readers chose their colours",
  (hue) => {
    const chosen = tokenColours(hue).at(2);
    if (!chosen) throw new Error(`There is no third --${hue}.`);
    expect(contrast(chosen, black)).toBeGreaterThanOrEqual(3);
    expect(contrast(chosen, white)).toBeGreaterThanOrEqual(3);
  },
);

test.each(hues)("%s stands out from paper, by day and by night", (hue) => {
  for (const [at, paper] of tokenColours("paper").entries()) {
    expect(contrast(tokenColours(hue)[at] ?? paper, paper)).toBeGreaterThanOrEqual(3);
  }
});

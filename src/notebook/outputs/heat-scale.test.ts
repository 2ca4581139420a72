import { describe, expect, test } from "vitest";
import { type Colour, contrast, tokenColours } from "../../styles/testing/contrast.ts";
import { heatPalette, heatScale, isStrong } from "./heat-scale.ts";

const [day, night] = tokenColours("paper");
const [ink] = tokenColours("ink");
const [nightInk] = tokenColours("heat-ink");

describe.each([
  { ground: "paper", paper: day, words: ink },
  { ground: "the paper of the night", paper: night, words: nightInk },
])("on $ground", ({ paper, words }) => {
  test.each([
    ["both signs", [-1, 1]],
    ["one sign", [0, 1]],
  ])("what is written on a step of %s has a contrast of 4.5 or more", (_, range) => {
    if (!paper || !words) throw new Error("A token is missing.");
    const scale = heatScale(range);
    const { colours, opacity } = heatPalette(scale);
    for (let step = 0; step < 256; step++) {
      const part = (opacity[step] ?? 0) / 255;
      const shown = [0, 1, 2].map(
        (at) => part * (colours[3 * step + at] ?? 0) + (1 - part) * (paper[at] ?? 0),
      ) as unknown as Colour;
      const written: Colour = isStrong(scale, step) ? [0, 0, 0] : words;
      expect(contrast(shown, written), `step ${step}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});

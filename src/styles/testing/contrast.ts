import { readFileSync } from "node:fs";

export type Colour = readonly [red: number, green: number, blue: number];

/** The numbers that the style sheet gives a colour: by day, by night, and where readers chose theirs. */
export function tokenColours(name: string): Colour[] {
  const tokens = readFileSync("src/styles/tokens.css", "utf8");
  return [...tokens.matchAll(new RegExp(`--${name}: #(\\w{6})`, "g"))].map(([, code = ""]) => {
    const bits = Number.parseInt(code, 16);
    return [bits >> 16, (bits >> 8) & 255, bits & 255];
  });
}

/** WCAG 2.2: the contrast ratio of two colours, from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

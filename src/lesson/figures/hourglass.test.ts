import { describe, expect, it } from "vitest";
import { describeHourglass, drawHourglass, pictureSide } from "./hourglass.ts";

describe("an hourglass", () => {
  it("is narrowest at the code, and alike on both sides", () => {
    const { bars, between, parts } = drawHourglass([784, 64, 8, 64, 784]);
    expect(bars.map(({ isCode }) => isCode)).toEqual([false, false, true, false, false]);
    const heights = bars.map(({ tall }) => tall);
    expect(heights).toEqual(heights.toReversed());
    expect(heights[1]).toBeGreaterThan(heights[2] ?? 0);
    expect(between).toHaveLength(4);
    expect(parts.map(({ x }) => x)).toEqual([107, 180, 253]);
  });

  it("keeps within its picture", () => {
    const { width, height, bars, middle } = drawHourglass([2, 1, 4000]);
    for (const { x, tall } of bars) {
      expect(x).toBeGreaterThan(6);
      expect(x).toBeLessThan(width - 6);
      expect(middle + tall / 2).toBeLessThan(height - 20);
    }
  });

  it("leaves room for pictures on both sides", () => {
    const { bars, width, parts } = drawHourglass([784, 8, 784], pictureSide);
    const [encoder, code, decoder] = parts.map(({ x }) => x) as [number, number, number];
    // The names are some 52, 32 and 52 wide.
    expect(Math.min(code - encoder, decoder - code)).toBeGreaterThan(48);
    expect(bars[0]?.x).toBeGreaterThan(pictureSide + 6);
    expect(bars[2]?.x).toBeLessThan(width - pictureSide - 6);
  });

  it("says in words what it shows", () => {
    expect(describeHourglass([784, 32, 784])).toBe(
      "An autoencoder: 784 numbers in, narrowed by the encoder to a code of 32, widened by the decoder to 784 numbers out",
    );
    expect(describeHourglass([784, 64, 8, 64, 784])).toContain(
      "narrowed by the encoder through 64 units to a code of 8",
    );
  });
});

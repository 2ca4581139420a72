import { describe, expect, it } from "vitest";
import { duration, progressText } from "./progress-text.ts";

describe("a duration in words", () => {
  it.each([
    [0.2, "1 ms"],
    [80, "80 ms"],
    [440, "0.4 s"],
    [12_300, "12 s"],
    [59_600, "60 s"],
    [125_000, "2 min 5 s"],
  ])("says %d milliseconds as %s", (milliseconds, text) => {
    expect(duration(milliseconds)).toBe(text);
  });
});

describe("the progress of a run", () => {
  it("says only the time where no end is known", () => {
    expect(progressText(1500, undefined)).toBe("Running, 1.5 s");
    expect(progressText(1500, { done: 0, total: 0 })).toBe("Running, 1.5 s");
  });

  it("says the share, and what is left once it can be told", () => {
    expect(progressText(400, { done: 1, total: 8 })).toBe("Running, 0.4 s, 12 %");
    expect(progressText(2000, { done: 1, total: 5 })).toBe(
      "Running, 2.0 s, 20 %, about 8.0 s left",
    );
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { drawNoMore, drawSoon } from "./drawing-queue.ts";

let now = 0;
let frames: (() => void)[] = [];

/** A frame of the browser: what was asked for before it. */
function nextFrame(): void {
  const asked = frames;
  frames = [];
  for (const run of asked) run();
}

describe("the drawing queue", () => {
  beforeEach(() => {
    now = 0;
    frames = [];
    vi.stubGlobal("requestAnimationFrame", (run: () => void) => frames.push(run));
    vi.spyOn(performance, "now").mockImplementation(() => now);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it("draws all in one frame if there is time, and each once", () => {
    const drawn: string[] = [];
    const one = () => drawn.push("one");
    const other = () => drawn.push("other");
    for (const draw of [one, other, one]) drawSoon(draw);
    nextFrame();
    expect(drawn).toEqual(["one", "other"]);
    expect(frames).toEqual([]);
  });

  it("leaves for the next frame what this one has no time for, and lets nobody wait for ever", () => {
    const drawn: string[] = [];
    const slow = (name: string) => {
      const draw = () => {
        drawn.push(name);
        now += 10;
        if (drawn.length < 6) drawSoon(draw);
      };
      return draw;
    };
    for (const name of ["a", "b", "c"]) drawSoon(slow(name));
    nextFrame();
    expect(drawn).toEqual(["a", "b"]);
    nextFrame();
    expect(drawn).toEqual(["a", "b", "c", "a"]);
    while (frames.length > 0) nextFrame();
    expect(drawn.slice(0, 6)).toEqual(["a", "b", "c", "a", "b", "c"]);
  });

  it("draws no more what was taken back, and goes on after one that fails", () => {
    const drawn: string[] = [];
    const gone = () => drawn.push("gone");
    drawSoon(gone);
    drawSoon(() => {
      throw new Error("on purpose");
    });
    drawSoon(() => drawn.push("after"));
    drawNoMore(gone);
    expect(nextFrame).toThrow("on purpose");
    nextFrame();
    expect(drawn).toEqual(["after"]);
  });
});

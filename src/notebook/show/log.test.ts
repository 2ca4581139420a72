import { describe, expect, it } from "vitest";
import { gathered, shown } from "./gathered.ts";
import { log } from "./log.ts";
import { show } from "./show.ts";

describe("the log of a cell", () => {
  it("puts lines of one level together until something else is shown", () => {
    const { outputs } = gathered(() => {
      log("log", ["a", 1]);
      log("log", ["b"]);
      log("warn", ["c"]);
      show("n", 1);
      log("warn", ["d"]);
    });
    expect(outputs).toEqual([
      { kind: "text", level: "log", text: "a 1\nb" },
      { kind: "text", level: "warn", text: "c" },
      { kind: "value", name: "n", value: 1 },
      { kind: "text", level: "warn", text: "d" },
    ]);
  });

  it("ends after a thousand lines and says how many more there were", () => {
    const { outputs, posts } = gathered(() => {
      for (let line = 0; line < 13_345; line++) log("log", [line]);
    });
    const [text, last] = outputs;
    expect(text?.kind === "text" && text.text.split("\n")).toHaveLength(1000);
    expect(last).toEqual({ kind: "notice", text: "… and 12,345 more lines, not shown." });
    expect(posts).toBeLessThan(500);
  });

  it("cuts long lines and begins another output before one grows too long", () => {
    const { outputs } = gathered(() => {
      for (let line = 0; line < 30; line++) log("log", ["x".repeat(5000)]);
    });
    expect(outputs.length).toBeGreaterThan(2);
    for (const output of outputs) {
      expect(output.kind === "text" && output.text.length).toBeLessThanOrEqual(20_000);
    }
    expect(shown(() => log("log", ["x".repeat(5000)]))).toMatchObject({
      text: expect.stringMatching(/x … \(5000 characters\)$/),
    });
  });

  it("counts lines for which there is no output left", () => {
    const { outputs } = gathered(() => {
      for (let index = 0; index < 200; index++) show(index);
      log("log", ["late"]);
      show("later", 1);
    });
    expect(outputs.slice(200)).toEqual([
      { kind: "notice", text: "… and 1 more output, not shown." },
      { kind: "notice", text: "… and 1 more line, not shown." },
    ]);
  });

  it("says nothing when no cell runs", () => {
    expect(() => log("log", ["nobody listens"])).not.toThrow();
  });
});

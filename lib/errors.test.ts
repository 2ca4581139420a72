import { describe, expect, it } from "vitest";
import { checkOptions, DataError, ShapeError, ValueError } from "./errors.ts";

describe("errors", () => {
  it("have three lines and their own name", () => {
    for (const ErrorClass of [ShapeError, ValueError, DataError]) {
      const error = new ErrorClass("What.", "Why.", "What to do.");
      expect(error).toBeInstanceOf(Error);
      expect(String(error)).toBe(`${ErrorClass.name}: What.\nWhy.\nWhat to do.`);
    }
  });
});

describe("checkOptions", () => {
  it("accepts the options that exist, and none at all", () => {
    checkOptions("spiral", { noise: 0.1 }, ["classes", "noise"]);
    checkOptions("spiral", {}, []);
  });

  it("suggests the option a misspelling was meant to be", () => {
    expect(() => checkOptions("spiral", { noize: 0.1 }, ["classes", "noise"])).toThrow(
      new ValueError(
        'spiral has no option "noize".',
        "The options of spiral are classes, noise.",
        'Perhaps you meant "noise".',
      ),
    );
  });

  it("suggests the whole word for a shortened one, whatever its capital letters", () => {
    expect(() => checkOptions("spiral", { Class: 2 }, ["noise", "classes"])).toThrow(
      'Perhaps you meant "classes".',
    );
  });

  it("suggests what is a part of the misspelling, or has it as a part", () => {
    expect(() => checkOptions("batches", { batchSize: 2 }, ["size", "shuffle"])).toThrow(
      'Perhaps you meant "size".',
    );
    expect(() => checkOptions("digits", { flatten: true }, ["train", "flat"])).toThrow(
      'Perhaps you meant "flat".',
    );
  });

  it("suggests nothing when nothing is alike", () => {
    expect(() => checkOptions("spiral", { temperature: 2 }, ["classes", "noise"])).toThrow(
      'Remove "temperature" or choose one of these.',
    );
    expect(() => checkOptions("xor", { temperature: 2 }, [])).toThrow(
      "There are no options for xor.",
    );
  });

  it("refuses what is no object", () => {
    expect(() => checkOptions("spiral", 3 as unknown as object, ["classes"])).toThrow(
      "spiral got 3 where its options belong.\n" +
        "Options are one object in braces; the options of spiral are classes.\n" +
        "Write spiral(…, { classes: … }) or leave the options out.",
    );
  });
});

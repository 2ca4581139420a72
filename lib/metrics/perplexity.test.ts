import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossEntropy, tensor, zeros } from "../tensor/index.ts";
import { bitsPerCharacter, perplexity } from "./index.ts";

describe("perplexity and bitsPerCharacter", () => {
  it("are the number of choices, and its bits, when nothing is known", () => {
    const loss = crossEntropy(zeros([2, 8]), [3, 5]);
    expect(perplexity(loss)).toBeCloseTo(8, 5);
    expect(bitsPerCharacter(loss)).toBeCloseTo(3, 6);
    expect(perplexity(0)).toBe(1);
    expect(bitsPerCharacter(Math.LN2)).toBe(1);
  });

  it("say the same: perplexity is 2 to the bits", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 20, noNaN: true }), (loss) => {
        expect(perplexity(loss) / 2 ** bitsPerCharacter(loss)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("show a loss that broke", () => {
    expect(perplexity(Number.NaN)).toBeNaN();
    expect(bitsPerCharacter(tensor(Infinity))).toBe(Infinity);
  });

  it("refuse what is no loss", () => {
    expect(() => perplexity(zeros([3]))).toThrow(
      "perplexity got 3 numbers.\n" +
        "A loss is one number: the mean over all tokens.\n" +
        "Take the mean first: loss.mean().",
    );
    expect(() => bitsPerCharacter(-1)).toThrow(
      "bitsPerCharacter can't use -1 as a loss.\n" +
        "A mean cross-entropy is a number of at least 0.\n" +
        "Give it what crossEntropy gave.",
    );
    expect(() => perplexity("1.2" as never)).toThrow('perplexity can\'t use "1.2" as a loss.');
  });
});

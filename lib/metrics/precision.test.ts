import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tensor } from "../tensor/index.ts";
import { f1, precision, recall } from "./index.ts";

const predicted = [1, 1, 1, 0, 0, 1, 0];
const labels = [1, 1, 0, 1, 0, 0, 0];

/** The right class, the class that was predicted: 3 classes and 10 examples. */
const three = {
  labels: [0, 0, 0, 0, 1, 1, 1, 2, 2, 2],
  predicted: [0, 0, 1, 2, 1, 1, 0, 2, 0, 0],
};

describe("precision, recall and f1", () => {
  it("are what is counted by hand", () => {
    // 2 right, 2 wrong, 1 missed.
    expect(precision(predicted, labels)).toBe(2 / 4);
    expect(recall(predicted, labels)).toBe(2 / 3);
    expect(f1(predicted, labels)).toBe(4 / 7);
  });

  it("look for another class when told to", () => {
    expect(precision(predicted, labels, { positive: 0 })).toBe(2 / 3);
    expect(recall(predicted, labels, { positive: 0 })).toBe(2 / 4);
    expect(precision(three.predicted, three.labels, { positive: 2 })).toBe(1 / 2);
    expect(recall(three.predicted, three.labels, { positive: 2 })).toBe(1 / 3);
  });

  it("are averaged over the classes, each as important as any other", () => {
    const macro = { average: "macro" } as const;
    expect(precision(three.predicted, three.labels, macro)).toBeCloseTo(
      (2 / 5 + 2 / 3 + 1 / 2) / 3,
      12,
    );
    expect(recall(three.predicted, three.labels, macro)).toBeCloseTo(
      (2 / 4 + 2 / 3 + 1 / 3) / 3,
      12,
    );
    expect(f1(three.predicted, three.labels, macro)).toBeCloseTo((4 / 9 + 4 / 6 + 2 / 5) / 3, 12);
  });

  it("leave classes that do not occur out of the average", () => {
    const macro = { average: "macro" } as const;
    expect(f1([0, 3], [0, 3], macro)).toBe(1);
    expect(recall([3, 3], [0, 3], macro)).toBe(0.5);
  });

  it("are 0 where there is nothing to divide by", () => {
    expect(precision([0, 0], [1, 0])).toBe(0);
    expect(recall([1, 0], [0, 0])).toBe(0);
    expect(f1([0, 0], [0, 0])).toBe(0);
    expect(recall([0], [0], { positive: 7 })).toBe(0);
  });

  it("read a network's outputs", () => {
    const logits = tensor([
      [0, 1],
      [2, 1],
      [-1, 0],
    ]);
    expect(precision(logits, tensor([1, 0, 0]))).toBe(0.5);
  });

  it("keep their laws: f1 is the harmonic mean, and exchanging roles exchanges the other two", () => {
    const pair = fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1 }), fc.nat({ max: 3 }), (examples, positive) => {
        const found = examples.map(([left]) => left);
        const right = examples.map(([, label]) => label);
        const p = precision(found, right, { positive });
        const r = recall(found, right, { positive });
        expect(precision(right, found, { positive })).toBe(r);
        const mean = p + r === 0 ? 0 : (2 * p * r) / (p + r);
        expect(f1(found, right, { positive })).toBeCloseTo(mean, 12);
      }),
    );
  });

  it("ask which class is meant when there are several", () => {
    expect(() => f1([0, 1, 2], [0, 1, 2])).toThrow(
      "f1 found 3 classes and can't tell which is the positive one.\n" +
        "It judges how one class is told from all others.\n" +
        'Write f1(…, { positive: 2 }) for one class, or f1(…, { average: "macro" }) for the mean of all.',
    );
  });

  it("refuse options that make no sense", () => {
    const anything = (value: unknown) => value as never;
    expect(() => recall([1], [1], { average: anything("micro") })).toThrow(
      'recall knows no average called "micro".\n' +
        "There is one: the mean over the classes.\n" +
        'Write recall(…, { average: "macro" }).',
    );
    expect(() => recall([1], [1], { average: "macro", positive: 1 })).toThrow(
      "recall got both an average and a positive class.\n" +
        "The average is over all classes, and a positive class is one of them.\n" +
        "Choose one of the two options.",
    );
    expect(() => precision([1], [1], { positive: -1 })).toThrow(
      "precision can't look for the class -1.\n" +
        "Classes are whole numbers from 0.\n" +
        "Write precision(…, { positive: 1 }).",
    );
    expect(() => precision([1], [1], anything({ averge: "macro" }))).toThrow('meant "average"');
  });
});

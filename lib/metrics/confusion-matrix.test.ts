import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accuracy, tensor, zeros } from "../tensor/index.ts";
import { confusionMatrix } from "./index.ts";

const pairs = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), { minLength: 1 });
const anything = (value: unknown) => value as never;

describe("confusionMatrix", () => {
  it("counts right classes down and predicted ones across", () => {
    const matrix = confusionMatrix([2, 0, 2, 2, 0, 2], [2, 0, 2, 2, 0, 1]);
    expect(matrix.toArray()).toEqual([
      [2, 0, 0],
      [0, 0, 1],
      [0, 0, 3],
    ]);
  });

  it("takes the largest of a network's outputs, and a row for each of them", () => {
    const logits = tensor([
      [0.1, 3, -1, 0],
      [2, 1, 0, 0],
    ]);
    const matrix = confusionMatrix(logits, tensor([1, 1]));
    expect(matrix.shape).toEqual([4, 4]);
    expect([matrix.item(1, 1), matrix.item(1, 0), matrix.sum().item()]).toEqual([1, 1, 2]);
  });

  it("has as many classes as are asked for", () => {
    expect(confusionMatrix([0], [0], { classes: 3 }).shape).toEqual([3, 3]);
    expect(confusionMatrix([0], [0]).shape).toEqual([1, 1]);
  });

  it("counts every example once, and with the roles exchanged it is transposed", () => {
    fc.assert(
      fc.property(pairs, (both) => {
        const predicted = both.map(([left]) => left);
        const labels = both.map(([, right]) => right);
        const matrix = confusionMatrix(predicted, labels);
        expect(matrix.sum().item()).toBe(both.length);
        expect(confusionMatrix(labels, predicted).toArray()).toEqual(matrix.transpose().toArray());
      }),
    );
  });

  it("has the accuracy on its diagonal", () => {
    const row = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(row, fc.nat({ max: 2 })), { minLength: 1 }), (examples) => {
        const logits = tensor(examples.map(([outputs]) => outputs));
        const labels = examples.map(([, label]) => label);
        const matrix = confusionMatrix(logits, labels);
        const right = [0, 1, 2].reduce((sum, label) => sum + matrix.item(label, label), 0);
        expect(right / labels.length).toBe(accuracy(logits, labels));
      }),
    );
  });

  it("refuses predictions and labels of different lengths", () => {
    expect(() => confusionMatrix(zeros([3, 2]), [0, 1])).toThrow(
      "confusionMatrix got 3 predictions of shape [3, 2], but 2 labels.\n" +
        "Each prediction needs exactly one label.\n" +
        "Take predictions and labels of the same examples.",
    );
    expect(() => confusionMatrix(zeros([3, 2]), zeros([3, 2]))).toThrow(
      "but labels of shape [3, 2].\n" +
        "Each prediction needs exactly one label.\n" +
        "If the labels are one-hot, turn them into whole numbers: labels.argmax({ axis: -1 }).",
    );
  });

  it("refuses what is no class", () => {
    expect(() => confusionMatrix([0.7], [1])).toThrow(
      "confusionMatrix got the class 0.7 for example 0.\n" +
        "Classes are whole numbers from 0 to 9999 here.\n" +
        "Number the classes from 0; scores become classes by argmax or greater.",
    );
    expect(() => confusionMatrix([0, 1], [0, 3], { classes: 2 })).toThrow(
      "confusionMatrix got the class 3 for example 1.\nClasses are whole numbers from 0 to 1 here.",
    );
    expect(() => confusionMatrix(anything([[0.2, 0.8]]), [1])).toThrow("the class an array of 2");
    expect(() => confusionMatrix([1e9], [1])).toThrow("the class 1000000000");
  });

  it("refuses one column of scores, a strange number of classes, nothing, and no list", () => {
    expect(() => confusionMatrix(zeros([3, 1]), [0, 0, 0])).toThrow(
      "confusionMatrix can't tell classes by one column: the predictions have the shape [3, 1].\n" +
        "The class of a row is the place of its largest number, and here each row has one number.\n" +
        "For yes or no, decide first: output.greater(0).reshape([-1]), with 0.5 after a sigmoid.",
    );
    expect(() => confusionMatrix([0], [0], { classes: 1.5 })).toThrow(
      "confusionMatrix can't have 1.5 classes.\n" +
        "It counts them, so it is a whole number above 0.\n" +
        "Leave the option out to take the classes that are seen.",
    );
    expect(() => confusionMatrix([], [])).toThrow(
      "confusionMatrix got no predictions.\n" +
        "Of no examples there is nothing to say.\n" +
        "Check why the list is empty.",
    );
    expect(() => confusionMatrix([1], anything(undefined))).toThrow(
      "confusionMatrix needs labels, but got undefined.\n" +
        "It reads a list of numbers, one for each example.\n" +
        "Give it an array or a tensor.",
    );
    expect(() => confusionMatrix([0], [0], anything({ class: 2 }))).toThrow('meant "classes"');
  });
});

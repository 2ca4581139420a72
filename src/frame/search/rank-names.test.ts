import { describe, expect, it } from "vitest";
import { readReference } from "../../reference/read-reference.ts";
import { namesOfBook, otherWords } from "./names-of-book.ts";
import { rankNames, wordsOf } from "./rank-names.ts";

const names = namesOfBook(readReference(process.cwd()), new Map());
const first = (words: string) => {
  const [best] = rankNames(words, names);
  return best && `${best.kind.split(/[ :]/)[0]}: ${best.title}`;
};

describe("what a reader looks for by name", () => {
  it.each([
    ["softmax", "Term: softmax"],
    ["backward", "Library: .backward()"],
    ["what is a gradient?", "Term: gradient"],
    ["conv2d", "Library: conv2d"],
    ["XOR", "Library: xor"],
    ["penguins", "Library: penguins"],
    ["LSTM gate", "Library: lstm"],
    ["cross entropy", "Term: cross-entropy"],
    ["crossEntropy", "Term: cross-entropy"],
    ["vanishing gradients", "Term: vanishing gradient"],
    ["MNIST", "Library: digits"],
    ["dense layer", "Library: linear"],
    ["PCA", "Term: principal component analysis"],
    ["standardise", "Library: standardize"],
    ["how does backpropagation work", "Term: backpropagation"],
    ["skip connection", "Term: residual connection"],
    ["how a network learns", "Lesson: How a network learns"],
    ["count the weights", "Exercise: Count the weights"],
    ["playground", "Page: Playground"],
    ["dropout", "Library: dropout"],
  ])("for “%s” begins with “%s”", (words, expected) => {
    expect(first(words)).toBe(expected);
  });

  it("is nothing where no name has anything to do with it", () => {
    expect(rankNames("marmalade", names)).toEqual([]);
    expect(rankNames("  ", names)).toEqual([]);
  });

  it("is found while it is typed", () => {
    expect(first("softm")).toBe("Term: softmax");
    expect(first("backprop")).toBe("Term: backpropagation");
  });

  it("leads each to a place of its own", () => {
    const places = names.map(({ href }) => href);
    expect(places.filter((href, index) => places.indexOf(href) !== index)).toEqual([]);
  });

  it("has other words only for names that there are", () => {
    const known = names.map(({ title }) => title);
    expect(Object.keys(otherWords).filter((name) => !known.includes(name))).toEqual([]);
  });
});

it("words are one in all their spellings", () => {
  const same = (one: string, other: string) => expect(wordsOf(one)).toEqual(wordsOf(other));
  same("Optimiser", "optimizers");
  same("crossEntropy", "Cross entropy");
  same("neighbours", "neighbor");
  same("cafés", "cafe");
  expect(wordsOf("loss raise bias")).toEqual(["loss", "raize", "bias"]);
});

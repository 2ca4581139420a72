import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { setSeed } from "../random.ts";
import { tensor } from "../tensor/index.ts";
import { batches } from "./index.ts";

/** A set whose row i holds i in every tensor. */
const numbered = (rows: number) => ({
  inputs: tensor(Array.from({ length: rows }, (_, row) => [row, -row, 2 * row])),
  labels: tensor(Array.from({ length: rows }, (_, row) => row)),
  names: ["a", "b"],
});

beforeEach(() => setSeed(1));

describe("batches", () => {
  it("go through every example once, rows and labels together", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 50 }),
        fc.boolean(),
        (rows, size, shuffle) => {
          const epoch = batches(numbered(rows), { size, shuffle });
          const seen: number[] = [];
          let count = 0;
          for (const { inputs, labels, names } of epoch) {
            count++;
            expect(labels.size).toBeLessThanOrEqual(size);
            expect(inputs.shape).toEqual([labels.size, 3]);
            const wholes = labels.toArray() as number[];
            expect(inputs.toArray()).toEqual(
              wholes.map((row) => [row, row === 0 ? -0 : -row, 2 * row]),
            );
            expect(names).toEqual(["a", "b"]);
            seen.push(...wholes);
          }
          expect(count).toBe(epoch.length);
          if (shuffle) seen.sort((a, b) => a - b);
          expect(seen).toEqual([...seen.keys()]);
          expect(seen.length).toBe(rows);
        },
      ),
    );
  });

  it("have a new order every epoch, and the same from the same seed", () => {
    const epoch = batches(numbered(20), { size: 20 });
    const order = () => [...epoch].map(({ labels }) => labels.toArray());
    const first = order();
    expect(order()).not.toEqual(first);
    setSeed(1);
    expect(order()).toEqual(first);
  });

  it("have 32 examples unless said, and what is left in the last one", () => {
    const epoch = batches(numbered(70));
    expect(epoch.length).toBe(3);
    expect([...epoch].map(({ labels }) => labels.size)).toEqual([32, 32, 6]);
  });

  it("keep the shape of images", () => {
    const images = tensor(new Float32Array(5 * 4 * 4 * 1), { shape: [5, 4, 4, 1] });
    const shapes = [...batches({ images }, { size: 2 })].map((batch) => batch.images.shape);
    expect(shapes).toEqual([
      [2, 4, 4, 1],
      [2, 4, 4, 1],
      [1, 4, 4, 1],
    ]);
  });

  it("are copies: changing one changes no set", () => {
    const set = numbered(3);
    const [batch] = batches(set, { size: 3, shuffle: false });
    batch?.inputs.data.fill(7);
    expect(set.inputs.toArray()).toEqual(numbered(3).inputs.toArray());
  });

  it("refuse impossible sizes, sets and options", () => {
    expect(() => batches(numbered(3), { size: 0 })).toThrow(
      "batches' size can't be 0.\nIt is a whole number of at least 1.\nChoose one, for example size: 1.",
    );
    expect(() => batches(numbered(3), { shuffle: "no" as unknown as boolean })).toThrow(
      "batches' shuffle can't be \"no\".\nIt is either true or false.\nWrite shuffle: true or leave it out.",
    );
    expect(() => batches(numbered(3), { batchSize: 2 } as object)).toThrow(
      'batches has no option "batchSize".',
    );
    expect(() => batches(tensor([1, 2]))).toThrow(
      "batches needs a set, but got an object of Tensor.",
    );
    expect(() => batches({ inputs: [[1]] })).toThrow("batches found no tensor in its set.");
    expect(() => batches({ inputs: tensor([[1], [2]]), labels: tensor([1, 2, 3]) })).toThrow(
      "batches can't tell how many examples its set has.\n" +
        "inputs has the shape [2, 1] and labels [3]: the first length is the number of examples, at least 1 and the same for all.\n" +
        "Put only tensors of equally many rows into a set.",
    );
    expect(() => batches({ inputs: tensor(3) })).toThrow("can't tell how many examples");
    expect(() => batches({ inputs: tensor([[1], [2]]), labels: [0, 1] })).toThrow(
      "batches found a plain list, labels, as long as the tensors of its set.\n" +
        "Only tensors are taken row by row; a list would keep its order.\n" +
        "Make it a tensor: labels: tensor(labels).",
    );
    expect(() => batches({ inputs: tensor([[1], [2]]), classes: ["a", "b"] })).not.toThrow();
  });
});

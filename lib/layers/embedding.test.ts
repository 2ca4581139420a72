import { describe, expect, it } from "vitest";
import { setSeed } from "../random.ts";
import { evaluate, type Tensor, tensor, zeros } from "../tensor/index.ts";
import { embedding, gru, lstm, rnn, sequential } from "./index.ts";

describe("embedding", () => {
  it("gives each number its vector", () => {
    const layer = embedding(5, 3);
    const { weights } = layer;
    expect(layer(tensor([[4, 0]])).toArray()).toEqual([[weights.gather([4, 0]).toArray()].flat()]);
    expect(layer(zeros([2, 0])).shape).toEqual([2, 0, 3]);
    expect(layer(tensor(2)).shape).toEqual([3]);
    expect(sequential(layer)(zeros([4, 6])).shape).toEqual([4, 6, 3]);
  });

  it("adds the gradients of numbers that come again", () => {
    const layer = embedding(3, 2);
    layer(tensor([[2, 0, 2]]))
      .sum()
      .backward();
    expect(layer.weights.gradient.toArray()).toEqual([
      [1, 1],
      [0, 0],
      [2, 2],
    ]);
  });

  it("before a recurrent layer gives the same bits in a network as layer by layer", () => {
    setSeed("in a network");
    const numbers = tensor([
      [2, 0, 2, 4],
      [1, 3, 2, 0],
    ]);
    for (const second of [rnn(3, 7), gru(3, 2), lstm(3, 4, { bias: false })]) {
      const first = embedding(5, 3);
      const model = sequential(first, second);
      const wanted = second(first(numbers));
      expect(model(numbers).data).toEqual(wanted.data);
      expect(evaluate(() => model(numbers)).data).toEqual(wanted.data);
      // Fewer steps than vectors.
      expect(model(numbers.slice(0, 1)).data).toEqual(wanted.slice(0, 1).data);

      const gradients = (output: Tensor) => {
        output.power(2).sum().backward();
        return model.parameters().flatMap(({ gradient }) => [...gradient.data]);
      };
      const expected = gradients(wanted);
      for (const [i, found] of gradients(model(numbers)).entries()) {
        expect(found).toBeCloseTo(expected[i] as number, 5);
      }
    }
  });

  it("before a recurrent layer it does not fit says so", () => {
    const message = "rnn(4, 2) can't take an input of shape [1, 6, 3].";
    expect(() => sequential(embedding(5, 3), rnn(4, 2))(zeros([1, 6]))).toThrow(message);
    expect(() => sequential(embedding(5, 4), rnn(4, 2))(tensor([[0, 0, 0, 0, 5]]))).toThrow(
      "embedding(5, 4) can't take row 5.",
    );
  });

  it("begins with normal numbers unless said", () => {
    setSeed("embedding");
    expect(embedding(100, 100).weights.power(2).mean().item()).toBeCloseTo(1, 1);
    const counted = embedding(3, 2, { initialize: (count, size) => count * 10 + size });
    expect(counted.weights.toArray()).toEqual([
      [32, 32],
      [32, 32],
      [32, 32],
    ]);
  });
});

import { beforeEach, describe, expect, it } from "vitest";
import { normal, setSeed } from "../random.ts";
import { attentionWeights, ones, type Tensor, tensor, zeros } from "../tensor/index.ts";
import { attention, namedParameters, positionalEncoding } from "./index.ts";

beforeEach(() => setSeed("attention"));

function drawn(shape: readonly number[]): Tensor {
  const size = shape.reduce((product, length) => product * length, 1);
  return tensor(Float32Array.from({ length: size }, normal), { shape });
}

function expectClose(found: Tensor, expected: Tensor): void {
  expect(found.shape).toEqual(expected.shape);
  expect(found.subtract(expected).power(2).max().item()).toBeLessThan(1e-10);
}

describe("attentionWeights", () => {
  it("is the softmax of scaled products, number by number", () => {
    const [queries, keys] = [drawn([3, 4]), drawn([5, 4])];
    const weights = attentionWeights(queries, keys);
    for (let q = 0; q < 3; q++) {
      const scores = Array.from({ length: 5 }, (_, k) =>
        Math.exp(queries.at(q).multiply(keys.at(k)).sum().item() / 2),
      );
      const total = scores.reduce((sum, score) => sum + score, 0);
      for (let k = 0; k < 5; k++) {
        expect(weights.item(q, k)).toBeCloseTo((scores[k] as number) / total, 5);
      }
    }
  });

  it("hides later moments exactly, whatever the scores", () => {
    const weights = attentionWeights(drawn([2, 6, 3]).multiply(1000), drawn([2, 6, 3]), {
      causal: true,
    });
    for (let b = 0; b < 2; b++) {
      for (let q = 0; q < 6; q++) {
        expect(weights.at(b).at(q).sum().item()).toBeCloseTo(1, 5);
        for (let k = q + 1; k < 6; k++) expect(weights.item(b, q, k)).toBe(0);
      }
    }
  });

  it("stays a number where everything is hidden", () => {
    const mask = tensor([
      [0, 0, 0],
      [1, 0, 1],
    ]);
    const x = drawn([2, 3]);
    x.keepGradient = true;
    const weights = attentionWeights(x, drawn([3, 3]), { mask });
    expect(weights.at(0).data.every((weight) => Math.abs(weight - 1 / 3) < 1e-6)).toBe(true);
    expect(weights.item(1, 1)).toBe(0);
    weights.power(2).sum().backward();
    expect(x.gradient.data.every(Number.isFinite)).toBe(true);
    const both = attentionWeights(x, drawn([2, 3]), { mask: zeros([2, 2]), causal: true });
    expect(both.toArray()).toEqual([
      [1, 0],
      [0.5, 0.5],
    ]);
  });
});

describe("attention", () => {
  it("with several heads is each head by itself, side by side", () => {
    const layer = attention(6, { heads: 3 });
    const x = drawn([2, 5, 6]);
    const project = (part: typeof layer.query) => part(x);
    const [q, k, v] = [layer.query, layer.key, layer.value].map(project) as Tensor[];
    for (let b = 0; b < 2; b++) {
      const rows = zeros([5, 6]).toArray() as number[][];
      for (let h = 0; h < 3; h++) {
        const part = (all: Tensor | undefined) =>
          (all as Tensor).at(b).slice(2 * h, 2 * h + 2, { axis: 1 });
        const weights = attentionWeights(part(q), part(k));
        expectClose(layer.weightsOf(x).at(b).at(h), weights);
        const mixed = weights.matmul(part(v)).toArray() as number[][];
        for (const [t, row] of mixed.entries()) rows[t]?.splice(2 * h, 2, ...row);
      }
      expectClose(layer(x).at(b), layer.output(tensor(rows)));
    }
  });

  it("does not see the future when it is causal", () => {
    const layer = attention(4, { heads: 2, causal: true });
    const x = drawn([1, 7, 4]);
    for (let length = 1; length < 7; length++) {
      const beginning = x.slice(0, length, { axis: 1 });
      expectClose(layer(beginning), layer(x).slice(0, length, { axis: 1 }));
    }
  });

  it("looks at another sequence, and not at what fills a short one up", () => {
    const layer = attention(4, { heads: 2 });
    const [x, memory] = [drawn([2, 3, 4]), drawn([2, 5, 4])];
    const mask = tensor([
      [1, 1, 1, 0, 0],
      [1, 1, 1, 1, 1],
    ]);
    const found = layer.attend(x, memory, { mask });
    expect(layer.weightsOf(x, memory, { mask }).shape).toEqual([2, 2, 3, 5]);
    const short = layer.attend(x.slice(0, 1), memory.slice(0, 1).slice(0, 3, { axis: 1 }));
    expectClose(found.slice(0, 1), short);
    expectClose(found.slice(1), layer.attend(x.slice(1), memory.slice(1)));
  });

  it("shows its parts by name, and sends a gradient to each", () => {
    const layer = attention(4);
    expect([...namedParameters(layer).keys()].join()).toBe(
      "query.weights,query.bias,key.weights,key.bias,value.weights,value.bias,output.weights,output.bias",
    );
    layer(drawn([2, 3, 4]))
      .power(2)
      .mean()
      .backward();
    expect(layer.parameters().every(({ hasGradient }) => hasGradient)).toBe(true);
  });
});

describe("positionalEncoding", () => {
  it("holds waves whose scalar product depends on the distance alone", () => {
    const { table } = positionalEncoding(50, 16);
    const products = table.matmul(table.transpose());
    for (const [a, b] of [
      [0, 7],
      [13, 20],
      [40, 47],
    ] as const) {
      expect(products.item(a, b)).toBeCloseTo(products.item(3, 10), 4);
    }
    expect(table.item(1, 0)).toBeCloseTo(Math.sin(1), 6);
    expect(table.item(3, 5)).toBeCloseTo(Math.cos(3 / 10_000 ** (4 / 16)), 6);
    expect(positionalEncoding(5, 3).table.at(0).toArray()).toEqual([0, 1, 0]);
  });

  it("is added to sequences up to its length, and learned if wanted", () => {
    const fixed = positionalEncoding(9, 4);
    expectClose(fixed(ones([2, 5, 4])).at(1), fixed.table.slice(0, 5).add(1));
    expect(fixed.parameters()).toEqual([]);
    const learned = positionalEncoding(9, 4, { learned: true });
    learned(ones([2, 5, 4]))
      .sum()
      .backward();
    expect([...namedParameters(learned).keys()]).toEqual(["table"]);
    const rows = learned.table.gradient.sum({ axis: 1 }).toArray();
    expect(rows).toEqual([8, 8, 8, 8, 8, 0, 0, 0, 0]);
  });
});
